package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.EdciPublished.Edition;
import eu.elmgateway.equality.EdciPublished.Sample;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our expression of EDCI XML says of every document what the published schemas say. Small samples give many mutants and
 * large ones few: the system property {@code edci.mutants.kilobytes} sets how much text is judged for each.
 */
class EdciEqualityTest {
    private static final int KILOBYTES = Integer.getInteger("edci.mutants.kilobytes", 1000);
    private static final long SEED = 1012;
    private static final Map<Edition, XsdEquality> COMPILED = new HashMap<>();

    static Stream<Sample> samples() {
        return EdciPublished.samples();
    }

    static Stream<Sample> validSamples() {
        return samples().filter(sample -> sample.errors() == 0);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findsInASampleTheErrorsThatThePublishedSchemaFinds(Sample sample) {
        List<XsdError> errors = equality(sample).assertAgree(sample.bytes());
        assertEquals(sample.errors(), errors.size());
    }

    @ParameterizedTest
    @MethodSource("validSamples")
    void findsInMutantsTheErrorsThatThePublishedSchemaFinds(Sample sample) {
        byte[] document = Shortened.base64(sample.bytes());
        int mutants = Math.max(20, KILOBYTES * 1000 / document.length);
        equality(sample).assertAgreeOnMutants(document, mutants, SEED);
    }

    /** Mutants seldom hit a link, of which a large document has a few among thousands of elements; here all are hit. */
    @ParameterizedTest
    @MethodSource("validSamples")
    void findsTheLinksThatThePublishedSchemaFindsBroken(Sample sample) {
        assertTrue(agreesAndFindsBrokenKeys(sample, " idref=\"[^\"]*\"", " idref=\"urn:nowhere\""));
        assertTrue(agreesAndFindsBrokenKeys(sample, " id=\"[^\"]*\"", " id=\"urn:all:the-same\""));
    }

    private static boolean agreesAndFindsBrokenKeys(Sample sample, String link, String broken) {
        String document = new String(Shortened.base64(sample.bytes()), StandardCharsets.UTF_8);
        byte[] changed = document.replaceAll(link, broken).getBytes(StandardCharsets.UTF_8);
        List<XsdError> errors = equality(sample).assertAgree(changed);
        return errors.stream().anyMatch(error -> error.code().startsWith("cvc-identity-constraint"));
    }

    @AfterAll
    static void tell() {
        int documents =
                COMPILED.values().stream().mapToInt(XsdEquality::documents).sum();
        long errors = COMPILED.values().stream().mapToLong(XsdEquality::errors).sum();
        System.out.println("EDCI documents compared: " + documents + ", errors agreed on: " + errors);
    }

    private static XsdEquality equality(Sample sample) {
        return COMPILED.computeIfAbsent(sample.edition(), EdciEqualityTest::compiled);
    }

    private static XsdEquality compiled(Edition edition) {
        List<String> words =
                XsdWords.of(EdciPublished.file(edition.published()), EdciPublished.file("genericschema_1.2.xsd"));
        return new XsdEquality(edition.publishedXsd(), edition.ourXsd(), words);
    }
}
