package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.Published;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTermsTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final Validator VALIDATOR =
            Validator.load(HOME, new FormatCatalogue(READERS, HOME.resolve("schemas")), READERS);

    /** How many values a class must and may have of a property. */
    private record Count(int least, int most) {
        Count and(Count other) {
            return new Count(Math.max(least, other.least), Math.min(most, other.most));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "edc-generic-no-cv, EDC-generic-no-cv",
        "edc-generic-full, EDC-generic-no-cv EDC-generic-full",
        "edc-accredited, EDC-generic-no-cv EDC-generic-full EDC-accredited",
        "edc-converted, EDC-generic-no-cv EDC-generic-full EDC-converted",
        "edc-issued-by-mandate, EDC-generic-no-cv EDC-generic-full EDC-issuedByMandate"
    })
    void everyClassHasTheTermsAndCountsThatThePublishedShapesGiveIt(String profile, String tables) throws IOException {
        var published = new TreeMap<String, Count>();
        for (String table : tables.split(" ", -1)) {
            rows(Published.path("elm/shapes-as-tables/shapes_" + table + ".csv"))
                    .forEach(row -> published.merge(spot(row), count(row), Count::and));
        }
        var ours = new TreeMap<String, Count>();
        VALIDATOR
                .terms(profile)
                .all()
                .forEach(term -> ours.put(
                        term.on() + " " + local(term.iri()),
                        new Count(term.least(), term.most().orElse(Integer.MAX_VALUE))));
        assertTrue(published.size() > 400, published.size() + " rows");
        assertEquals(String.join("\n", lines(published)), String.join("\n", lines(ours)));
    }

    private static List<String> lines(Map<String, Count> counts) {
        return counts.entrySet().stream().map(Object::toString).toList();
    }

    /** Columns: shape, target, deactivated, property shape, path, least, most. */
    private static Stream<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.substring(1).split("\",\"", -1))
                .filter(row -> row[1].startsWith("targetClass="))
                .filter(row -> row[2].isEmpty());
    }

    private static String spot(String[] row) {
        return local(row[1]) + " " + local(row[4]);
    }

    private static Count count(String[] row) {
        return new Count(
                row[5].isEmpty() ? 0 : Integer.parseInt(row[5]),
                row[6].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(row[6]));
    }

    private static String local(String name) {
        return name.replaceFirst(".*[/#:]", "");
    }

    @Test
    void aTermSaysWhatItsValueIs() {
        ModelTerms terms = VALIDATOR.terms(null);
        assertEquals("a text with its language", value(terms, "Claim", "title"));
        assertEquals("a duration", value(terms, "LearningActivity", "workload"));
        assertEquals("an Identifier or a LegalIdentifier", value(terms, "Person", "identifier"));
        assertEquals(
                "a LearningAchievement or a LearningActivity or a LearningAssessment or a LearningEntitlement",
                value(terms, "AwardingProcess", "awards"));
        assertEquals("\"PT40H\"", only(terms, "LearningActivity", "workload").example());
        assertEquals(
                OptionalInt.of(1), only(terms, "LearningActivity", "workload").most());
    }

    @Test
    void aNameThatTheContextMisdefinesIsStillTheNameThatDocumentsWrite() {
        ModelTerms terms = VALIDATOR.terms(null);
        assertEquals(
                "http://data.europa.eu/snb/model/elm/nationalId",
                only(terms, "Person", "nationalID").iri());
        assertEquals(1, terms.called("http://www.w3.org/ns/org#hasMember").size());
    }

    @Test
    void codesAreOfTheListThatTheProfileDemandsOrTheStandardNames() {
        assertEquals("a code of the list eqf", value(VALIDATOR.terms(null), "Qualification", "eqfLevel"));
        assertEquals(
                "a code, best of the list eqf",
                value(VALIDATOR.terms("edc-generic-no-cv"), "Qualification", "eqfLevel"));
        assertEquals(
                "a code, best of the list education-credit", value(VALIDATOR.terms(null), "CreditPoint", "framework"));
    }

    @Test
    void aProfileIsTakenByNameOrIri() {
        assertEquals("edc-generic-full", VALIDATOR.terms(null).profile().name());
        assertEquals(
                VALIDATOR.terms("edc-accredited").all(),
                VALIDATOR
                        .terms("http://data.europa.eu/snb/model/ap/edc-accredited")
                        .all());
        assertTrue(only(VALIDATOR.terms("edc-accredited"), "EuropeanDigitalCredential", "evidence")
                .demanded());
        var unknown = assertThrows(IllegalArgumentException.class, () -> VALIDATOR.terms("edc-acredited"));
        assertTrue(
                String.valueOf(unknown.getMessage()).contains("did you mean 'edc-accredited'?"),
                String.valueOf(unknown.getMessage()));
    }

    private static String value(ModelTerms terms, String type, String name) {
        return only(terms, type, name).value().toString();
    }

    private static ModelTerm only(ModelTerms terms, String type, String name) {
        return terms.of(type).stream()
                .filter(term -> term.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
