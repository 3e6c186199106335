package eu.elmgateway.wording;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MessageTest {
    private static final Path CATALOGUES = Path.of("src/main/resources/eu/elmgateway/wording");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern NAMED = Pattern.compile("Message\\.of\\(\\s*\"([^\"]+)\"[,)]");

    @Test
    void gapsAreFilledInTheReadersLanguage() {
        var more = Message.of("report.more", 12);
        assertEquals("12 more of this layer are not listed.", more.in(Locale.ENGLISH));
        assertEquals("12 autres de cette couche ne sont pas listés.", more.in(Locale.FRENCH));
    }

    @Test
    void messagesAndListsFillGapsToo() {
        var inner = new Message(new Template.Given(Map.of("en", "a date", "fr", "une date")), List.of());
        var outer = new Message(
                new Template.Given(Map.of("en", "{0} is not {1}: {2}", "fr", "{0} n'est pas {1} : {2}")),
                List.of("{1}", inner, List.of(inner, "x")));
        assertEquals("{1} n'est pas une date : une date, x", outer.in(Locale.FRENCH));
    }

    @Test
    void anUnknownLanguageIsAnsweredInEnglish() {
        assertEquals(Locale.ENGLISH, Languages.of("fi, sv;q=0.8"));
        assertEquals(Locale.FRENCH, Languages.of("fi, fr-CH;q=0.8, en;q=0.1"));
        assertEquals(Locale.ENGLISH, Languages.of("%%"));
        assertEquals(
                "Correct those listed first.", Message.of("report.more.advice").in(Locale.GERMAN));
    }

    @Test
    void aSentenceThatIsNotThereIsADefectOfOurs() {
        assertThrows(
                IllegalStateException.class, () -> Message.of("report.none").toString());
        assertThrows(IllegalStateException.class, () -> Message.of("none").toString());
    }

    @Test
    void everySentenceThatTheCodeNamesIsThere() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                NAMED.matcher(Files.readString(file))
                        .results()
                        .forEach(named -> assertDoesNotThrow(
                                () -> Message.of(named.group(1)).in(Locale.FRENCH), file::toString));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageSaysEverySentenceWithTheSameGaps() throws IOException {
        try (Stream<Path> files = Files.list(CATALOGUES)) {
            List<Path> english = files.filter(file -> !file.toString().contains("_"))
                    .sorted()
                    .toList();
            return english.stream()
                    .flatMap(file -> Languages.ALL.stream()
                            .filter(language -> !language.equals(Languages.ENGLISH))
                            .map(language -> DynamicTest.dynamicTest(
                                    file.getFileName() + " in " + language,
                                    () -> assertEquals(gaps(file), gaps(translation(file, language))))));
        }
    }

    private static Path translation(Path english, Locale language) {
        String name = english.getFileName().toString();
        return english.resolveSibling(name.replace(".properties", "_" + language + ".properties"));
    }

    private static Properties gaps(Path file) throws IOException {
        var sentences = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            sentences.load(in);
        }
        sentences.replaceAll((key, text) -> new TreeSet<>(
                GAP.matcher((String) text).results().map(MatchResult::group).toList()));
        return sentences;
    }
}
