package eu.elmgateway.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists can be asked for codes, names, and what is nearly one of them. */
class VocabulariesTest {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final Path OURS = Path.of("schemas");
    private static final String INDEX = """
            vocabularies:
              - name: colour
                title: { en: colours }
                scheme: http://example.org/colours
                prefix: http://example.org/colour/
                codes: colour.csv
                complete: true
                asOf: 2026-01
            """;
    private static final String WITH_OTHERS = INDEX + """
                otherCodes:
                  file: hex.csv
                  columns: [{ name: hex, pattern: "[0-9a-f]{3}", title: { en: a hexadecimal code } }]
            """;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Vocabularies vocabularies = Vocabularies.load(OURS, readers);

    @TempDir
    Path folder;

    @Test
    void aCodeIsFoundByItsIriAndOnlyByExactlyThat() {
        var greece = vocabularies.find(AUTHORITY + "country/GRC").orElseThrow();

        assertEquals("country", greece.vocabulary().facts().name());
        assertEquals("Greece", greece.code().name());
        assertEquals(AUTHORITY + "country/GRC", greece.vocabulary().iri(greece.code()));
        for (String other : List.of("country/grc", "country/GRC/", "country/GR", "country/", "country", "")) {
            assertTrue(vocabularies.find(AUTHORITY + other).isEmpty(), other);
        }
        assertTrue(vocabularies.find("GRC").isEmpty());
    }

    @Test
    void whatOtherCodeSystemsCallItLeadsToTheCode() {
        assertEquals(List.of("GRC"), meant("country", "GR"));
        assertEquals(List.of("GRC"), meant("country", "EL"));
        assertEquals(List.of("GBR"), meant("country", "uk"));
        assertEquals(List.of("BEL"), meant("country", "056"));
        assertEquals(List.of("1A0"), meant("country", "XK"));
        assertEquals(List.of("FQ0"), meant("country", "ATF"));
        assertEquals(List.of("NOR"), meant("language", "no"));
        assertEquals(List.of("NOB"), meant("language", "nb"));
        assertEquals(List.of("NNO"), meant("language", "nn"));
        assertEquals(List.of("SRP"), meant("language", "sr"));
        assertEquals(List.of("HEB"), meant("language", "iw"));
        assertEquals(List.of("IND"), meant("language", "in"));
        assertEquals(List.of("ELL"), meant("language", "gre"));
        assertEquals(List.of("DEU"), meant("language", "ger"));
        assertEquals(List.of("FRA"), meant("language", "fra"));
    }

    private List<String> meant(String list, String code) {
        return vocabulary(list).otherwise(code).stream()
                .map(other -> other.meant().id())
                .distinct()
                .toList();
    }

    private Vocabulary vocabulary(String name) {
        return vocabularies.named(name).orElseThrow();
    }

    @Test
    void aCodeThatIsNearlyWrittenSoIsFoundAndABetterKnownOneFirst() {
        assertEquals("GRC", vocabulary("country").nearId("GCR").get(0).id());
        assertEquals(
                "6146cde7dd", vocabulary("encoding").nearId("6146cde7d").get(0).id());
        assertTrue(vocabulary("language").nearId("ENGL").get(0).id().equals("ENG"));
        assertTrue(vocabulary("country").nearId("nothing like it").isEmpty());
    }

    @Test
    void aNameIsFoundWhateverItsCaseAndNearly() {
        assertEquals("BEL", vocabulary("country").named("  belgium ").get(0).id());
        assertEquals("BEL", vocabulary("country").nearName("Belgum").get(0).id());
        assertEquals(2, vocabulary("currency").named("US dollar").size(), "a name that the list has twice");
        assertTrue(vocabulary("country").nearName("Nowhere").isEmpty());
    }

    @Test
    void aCodeThatIsNoMoreSaysSinceWhen() {
        Code kuna = vocabulary("currency").code("HRK").orElseThrow();

        assertTrue(kuna.endedBefore(LocalDate.of(2023, 1, 1)));
        assertTrue(!kuna.endedBefore(LocalDate.of(2022, 12, 31)));
        assertTrue(!vocabulary("currency").code("EUR").orElseThrow().endedBefore(LocalDate.of(2099, 1, 1)));
    }

    @Test
    void everyListHasATitleInEnglishAndFrench() {
        for (Vocabulary vocabulary : vocabularies.all()) {
            assertTrue(!vocabulary.facts().title().in(Locale.FRENCH).isBlank());
            assertTrue(!vocabulary.facts().title().in(Locale.ENGLISH).isBlank());
        }
    }

    @Test
    void noFileIsLargerThanAHundredAndTwentyKilobytes() throws IOException {
        try (Stream<Path> files = Files.list(OURS.resolve("vocabulary"))) {
            for (Path file : files.toList()) {
                assertTrue(Files.size(file) < 120_000, file::toString);
            }
        }
    }

    @Test
    void everyMistakeInTheFilesIsNamedWithFileAndLine() throws IOException {
        write("vocabularies.yaml", INDEX);
        problem("vocabularies.yaml:6", "Put it beside");
        write("colour.csv", "code,name\nR,Red\nR,Rouge\n");
        problem("colour.csv:3", "Give each once");
        write("colour.csv", "code,label\nR,Red\n");
        problem("colour.csv:1", "no column label");
        write("colour.csv", "code,name,until\nR,Red,soon\n");
        problem("colour.csv:2", "no date");
        write("colour.csv", "code,name\nR\n");
        problem("colour.csv:2", "Write code,name");
        write("colour.csv", "");
        problem("colour.csv", "empty");
        write("vocabularies.yaml", INDEX.replace("    asOf: 2026-01\n", ""));
        problem("vocabularies.yaml:2", "asOf");
        write("vocabularies.yaml", INDEX + INDEX.substring(INDEX.indexOf("  -")));
        problem("vocabularies.yaml", "Two lists are called colour");
    }

    @Test
    void everyMistakeInATableOfOtherCodesIsNamedWithFileAndLine() throws IOException {
        write("colour.csv", "code,name\nR,Red\n");
        write("vocabularies.yaml", WITH_OTHERS);
        write("hex.csv", "code,hex\nR,f00\nG,0f0\n");
        problem("hex.csv:3", "no code G");
        write("hex.csv", "code,hex\nR,red\n");
        problem("hex.csv:2", "must fit [0-9a-f]{3}");
        write("hex.csv", "code,hex,more\nR,f00,\n");
        problem("hex.csv:1", "Write code,hex");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("vocabulary"));
        Files.createDirectories(folder.resolve("gateway"));
        Files.writeString(folder.resolve("vocabulary").resolve(name), text);
        Path schema = folder.resolve("gateway/vocabularies.schema.json");
        if (Files.notExists(schema)) {
            Files.copy(OURS.resolve("gateway/vocabularies.schema.json"), schema);
        }
    }

    private void problem(String place, String words) {
        String wrong = assertThrows(
                        ConfigException.class,
                        () -> Vocabularies.load(folder, readers).all().forEach(Vocabulary::all))
                .getMessage();
        assertTrue(wrong.contains(place), wrong);
        assertTrue(wrong.contains(words), wrong);
    }
}
