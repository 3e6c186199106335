package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mapping tells has its place in the document that was sent, and its words in two languages. */
class NotePlacesTest {
    private static final Path HOME = Path.of("");
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final MappingFolders FOLDERS = MappingFolders.of(
            HOME,
            new FormatCatalogue(READERS, HOME.resolve("schemas")),
            READERS,
            Shared.model(),
            Clock.systemUTC(),
            Duration.ofMinutes(1));

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Told(byte[] document, List<MappingNote> notes) {
        List<Place> places() {
            return notes.stream()
                    .map(MappingNote::place)
                    .filter(place -> !place.equals(Place.NOWHERE))
                    .toList();
        }
    }

    private static Told told(String mapping, Path input) throws IOException {
        byte[] document = Files.readAllBytes(input);
        Map<String, String> settings = Map.of("issuerIdentifier", "VATIE-1234567T", "organisationCountry", "IE");
        MappingResult result = FOLDERS.load(new MappingFolder(HOME, Path.of("mappings", mapping)))
                .map(document, settings);
        return new Told(document, result instanceof MappedDocument mapped ? mapped.notes() : List.of());
    }

    private static Told told(String mapping, String name) throws IOException {
        return told(mapping, Path.of("mappings", mapping, "cases", name));
    }

    private static Stream<Path> inputs(String mapping, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("mappings", mapping, "cases"))) {
            return files.filter(file -> file.getFileName().toString().equals("input" + ending)).toList().stream();
        }
    }

    private static Stream<Path> xml() throws IOException {
        return Stream.concat(
                inputs("edci-xml_to_elm", ".xml"),
                Stream.concat(inputs("elmo_to_elm", ".xml"), inputs("xhochschule_to_elm", ".xml")));
    }

    private static Stream<Path> json() throws IOException {
        return Stream.concat(inputs("open-badges_to_elm", ".json"), inputs("ebsi-edc_to_elm", ".json"));
    }

    private static String mapping(Path input) {
        return input.getName(1).toString();
    }

    @ParameterizedTest
    @MethodSource("xml")
    void aPlaceInXmlIsThatOfOneElementAndOfItsTag(Path input) throws Exception {
        Told told = told(mapping(input), input);
        String[] lines = new String(told.document(), StandardCharsets.UTF_8).split("\n", -1);
        for (Place place : told.places()) {
            String path = String.valueOf(place.xpath());
            String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\[\\d+]$", "");
            assertTrue(
                    lines[place.line() - 1].startsWith("<" + name, place.column() - 1),
                    () -> path + " is not at " + place.line() + ":" + place.column());
            assertEquals(1, count(told.document(), path), path);
        }
    }

    private static int count(byte[] document, String path) throws Exception {
        String anyNamespace = path.replaceAll("/(?:[\\w-]+:)?([\\w.-]+)", "/*:$1");
        try {
            return READERS.processor()
                    .newXPathCompiler()
                    .evaluate(anyNamespace, READERS.tree(document))
                    .size();
        } catch (SaxonApiException wrong) {
            throw new AssertionError(path + " is no XPath", wrong);
        }
    }

    @ParameterizedTest
    @MethodSource("json")
    void aPlaceInJsonIsThatOfAValue(Path input) throws Exception {
        Told told = told(mapping(input), input);
        var tree = READERS.json(told.document()).tree();
        for (Place place : told.places()) {
            String pointer = String.valueOf(place.pointer());
            assertFalse(tree.at(JsonPointer.compile(pointer)).isMissingNode(), pointer);
            assertTrue(place.line() > 0 && place.column() > 0, pointer);
        }
    }

    @Test
    void whatWasDroppedIsToldWhereItStandsAndInTheWordsOfTheReader() throws IOException {
        Told told = told("elmo_to_elm", "degree-with-courses/input.xml");
        MappingNote note = told.notes().stream()
                .filter(one -> one.text().startsWith("awardingDate"))
                .findFirst()
                .orElseThrow();
        assertTrue(String.valueOf(note.place().xpath()).endsWith("/date[1]"), note.toString());
        assertTrue(note.place().line() > 0);
        assertEquals("awardingDate : la date d'achèvement", note.what().in(Locale.FRENCH));
    }

    @Test
    void whatConcernsADegreeOfManyCoursesIsToldOnceAtTheFirst() throws IOException {
        List<String> texts = told("elmo_to_elm", "degree-with-courses/input.xml").notes().stream()
                .map(note -> note.kind() + note.text())
                .toList();
        assertEquals(texts.stream().distinct().toList(), texts);
    }

    @Test
    void mostOfWhatIsToldHasAPlace() throws IOException {
        int all = 0;
        int placed = 0;
        for (Path input : Stream.concat(xml(), json()).toList()) {
            Told told = told(mapping(input), input);
            all += told.notes().size();
            placed += told.places().size();
        }
        assertTrue(placed * 10 > all * 8, placed + " of " + all);
    }
}
