package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoteWordsTest {
    private static final Path MAPPINGS = Path.of("mappings");
    private static final Path SCHEMAS = Path.of("schemas", "gateway");
    private static final Pattern SENTENCE =
            Pattern.compile("(?:'(?:derived|dropped|missing)', |f:phrase\\(|f:refuse\\('[\\w-]+'(?: \\|\\| \\$\\w+)?, "
                    + "|name=\"text\" select=\")'((?:[^']|'')+)'(?! \\|\\|)");

    /** What is said of no place: a setting that every document needs may be. */
    private static final Pattern NOWHERE = Pattern.compile(
            "f:(?:note|refuse)\\('(?!setting-)[\\w-]+', '((?:[^']|'')+)'(?:, \\(\\))?(?:, [^\"]*)?\\)\"/>");

    private static final Pattern PLACED = Pattern.compile("f:\\w+\\('[\\w-]+', '(?:[^']|'')+', (?!\\(\\)).*");
    private static final Pattern DOCUMENTS = Pattern.compile("elm_to_.*|.*_to_elm|common");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private static Stream<Path> folders() throws IOException {
        try (Stream<Path> all = Files.list(MAPPINGS)) {
            return all
                    .filter(folder ->
                            DOCUMENTS.matcher(folder.getFileName().toString()).matches())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> french(Path folder) {
        var texts = new TreeMap<String, String>();
        new SafeReaders(Limits.standard())
                .config(SCHEMAS, SCHEMAS.resolve("mapping-notes.schema.json"))
                .read(NoteWords.file(folder))
                .tree()
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().textValue()));
        return texts;
    }

    private static String text(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            var text = new StringBuilder();
            for (Path sheet : files.filter(file -> file.toString().matches(".*[.]xsl|.*mapping[.]yaml"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(sheet));
            }
            return text.toString().replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> sentences(Path folder) {
        return SENTENCE.matcher(text(folder))
                .results()
                .map(found -> found.group(1).replace("''", "'"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatIsSaidIsSaidInTheOneWayThatHasPlacesAndLanguages(Path folder) {
        assertFalse(text(folder)
                .replaceAll("(?s)<xsl:function name=\"[ft]:(?:say|refuse|tell)\".*?</xsl:function>", "")
                .contains("<xsl:message"));
    }

    @Test
    void aMappingFromElmSaysWhereInTheCredentialEverythingIs() throws IOException {
        List<String> nowhere = new ArrayList<>();
        for (Path folder : folders().toList()) {
            if (folder.getFileName().toString().startsWith("elm_to_")) {
                NOWHERE.matcher(text(folder))
                        .results()
                        .map(MatchResult::group)
                        .filter(said -> !PLACED.matcher(said).matches())
                        .forEach(said -> nowhere.add(folder + ": " + said));
            }
        }
        assertEquals(List.of(), nowhere);
    }

    @Test
    void everySentenceThatAMappingSaysStandsInFrenchToo() throws IOException {
        List<String> missing = new ArrayList<>();
        Set<String> shared = french(MAPPINGS.resolve("common")).keySet();
        for (Path folder : folders().toList()) {
            Set<String> said = sentences(folder);
            assertFalse(said.isEmpty(), folder + " says nothing");
            said.removeAll(french(folder).keySet());
            said.removeAll(shared);
            said.forEach(sentence -> missing.add(folder + ": " + sentence));
        }
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void noTranslationIsOfASentenceThatNobodySays(Path folder) throws IOException {
        String all = folder.endsWith("common")
                ? folders().map(NoteWordsTest::text).collect(Collectors.joining())
                : text(folder);
        List<String> unsaid = french(folder).keySet().stream()
                .filter(sentence ->
                        !all.contains("'" + sentence.replace("'", "''") + "'") && !all.contains("meaning: " + sentence))
                .toList();
        assertEquals(List.of(), unsaid);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aTranslationHasTheGapsOfItsSentence(Path folder) {
        french(folder).forEach((english, french) -> assertEquals(gaps(english), gaps(french), english));
    }

    @Test
    void aGapThatNothingFillsStaysEmptyAndWhatIsNotTranslatedIsEnglish() {
        var words = new NoteWords(
                new SafeReaders(Limits.standard()).config(SCHEMAS, SCHEMAS.resolve("mapping-notes.schema.json")),
                Arrays.asList());
        assertEquals("a  b", words.message("a {0} b", List.of()).toString());
    }
}
