package eu.elmgateway.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.CsvFile;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What other code systems call countries and languages agrees with whom else one can ask. */
class CodeTablesTest {
    private static final Path LISTS = Path.of("schemas/vocabulary");

    /** Where the JDK has another opinion: it keeps the former codes of languages, or newer ISO codes than the list. */
    private static final Set<String> ASKED_ELSEWHERE = Set.of("iw", "in", "ji", "he", "id", "yi");

    private final Vocabularies vocabularies = Vocabularies.load(Path.of("schemas"), new SafeReaders(Limits.standard()));

    @Test
    void everyCountryOfTheJdkHasItsAlpha3() {
        var alpha3 = column("country-codes.csv", "alpha-2", "alpha-3");
        Set<String> known = Set.of(Locale.getISOCountries());

        assertEquals(249, known.size());
        for (String country : known) {
            assertEquals(new Locale("", country).getISO3Country(), alpha3.get(country), country);
        }
    }

    @Test
    void everyLanguageOfTheJdkHasItsAlpha3() {
        var alpha3 = column("language-codes.csv", "639-1", "639-3");
        var unknown = Arrays.stream(Locale.getISOLanguages())
                .filter(language -> language.length() == 2 && !alpha3.containsKey(language))
                .collect(Collectors.toCollection(TreeSet::new));

        alpha3.forEach((language, three) -> {
            if (!ASKED_ELSEWHERE.contains(language)) {
                assertEquals(new Locale(language).getISO3Language(), three, language);
            }
        });
        unknown.removeAll(ASKED_ELSEWHERE);
        unknown.removeAll(Set.of("bh", "mo", "sh"));
        assertEquals(Set.of(), unknown, "beyond those that were withdrawn from ISO 639-1");
    }

    @Test
    void theNumbersOfCountriesAreEachThereOnce() {
        var numbers = column("country-codes.csv", "numeric", "code");

        assertEquals(249, numbers.size());
        assertEquals("BEL", numbers.get("056"));
        assertEquals("GBR", numbers.get("826"));
    }

    @Test
    void elmoHasTheCountriesThatItsSchemaLists() throws IOException {
        var listed = new TreeSet<String>();
        var matcher = Pattern.compile("value=\"([A-Z]{2})\"")
                .matcher(Files.readString(Path.of("schemas/elmo/1.7/countries.xsd")));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }

        assertEquals(listed, column("country-codes.csv", "elmo", "code").keySet());
    }

    @Test
    void aJurisdictionIsTheSameCountryInBothLists() {
        Vocabulary units = vocabularies.named("atu").orElseThrow();
        Vocabulary countries = vocabularies.named("country").orElseThrow();
        for (String unit : column("country-codes.csv", "atu", "code").keySet()) {
            String name = units.code(unit).orElseThrow().name();
            assertTrue(
                    name == null
                            || name.equals(countries.code(unit).orElseThrow().name()),
                    unit + " is " + name + " there");
        }
    }

    @Test
    void walesIsNotTheCaymanIslands() {
        assertEquals(
                "Wales",
                vocabularies
                        .named("atu")
                        .orElseThrow()
                        .code("CYM")
                        .orElseThrow()
                        .name());
        assertTrue(!column("country-codes.csv", "atu", "code").containsKey("CYM"));
    }

    private static Map<String, String> column(String file, String key, String value) {
        CsvFile table = CsvFile.read(LISTS.resolve(file));
        int keys = table.column(key);
        int values = table.column(value);
        return table.rows().stream()
                .map(CsvFile.Row::fields)
                .filter(fields -> !fields.get(keys).isEmpty())
                .collect(Collectors.toMap(
                        (List<String> fields) -> fields.get(keys),
                        fields -> fields.get(values),
                        (one, other) -> {
                            throw new AssertionError("two lines for " + one + " and " + other);
                        },
                        TreeMap::new));
    }
}
