package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The places of values are the same whether the text is parsed for them or only glanced at. */
class PlacesTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @Test
    void aGlanceFindsWhatTheParserFindsInEverySample() throws IOException, UnreadableException, DeclinedException {
        try (Stream<Path> files = Files.list(Path.of("src/main/dist/samples"))) {
            List<Path> samples = files.filter(file -> file.toString().endsWith(".jsonld"))
                    .filter(file -> !file.toString().contains("truncated"))
                    .toList();
            assertTrue(samples.size() > 5);
            for (Path sample : samples) {
                assertSamePlaces(Files.readString(sample));
            }
        }
    }

    @Test
    void lettersOfAnyWidthAndEveryKindOfSpaceAreCountedAlike() throws UnreadableException, DeclinedException {
        assertSamePlaces(
                "{\"ä\":1,\"b\":\"😀 é\u2028\", \"c\" :\r\n[ ],\t\"d\":[\"x\\\"]\",{\"e\":null } , -1.5e3],\n \"f\\n\":{}}");
        assertSamePlaces("{\"r\":[{\"a\":[[],[{}]]}\n,\"😀\",\"]\", true]}");
        assertSamePlaces("{\"a~1/\":{\"~\":[0]},\"long\":\"" + "x".repeat(100) + "\\\\\",\"z\":[1,2,{\"y\":3}]}");
    }

    private void assertSamePlaces(String text) throws UnreadableException, DeclinedException {
        JsonText parsed = readers.json(text);
        JsonText glanced = readers.glance(text.getBytes(UTF_8));
        List<String> pointers = new ArrayList<>(List.of("/nowhere", "/0/nowhere"));
        collect(parsed.tree(), "", pointers);
        assertEquals(parsed.places(pointers), glanced.places(pointers));
        for (String pointer : pointers) {
            assertEquals(parsed.place(pointer), glanced.place(pointer), pointer);
        }
    }

    private static void collect(JsonNode value, String pointer, List<String> pointers) {
        pointers.add(pointer);
        value.properties()
                .forEach(member -> collect(
                        member.getValue(),
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        pointers));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(value.get(i), pointer + "/" + i, pointers);
        }
    }
}
