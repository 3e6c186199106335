package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** JSON-LD that would keep a processor busy, or that it stumbles over. */
class HostileJsonLdTest {
    private static final String CREDENTIALS = "https://www.w3.org/2018/credentials/v1";
    private static final String ELM = "http://data.europa.eu/snb/model/context/edc-ap";
    private static final String TITLE = "http://purl.org/dc/terms/title";

    private final ElmReader reader = new ElmReader(Shared.model().contexts());

    @Test
    void refusesToSwitchContextsWithoutEnd() {
        assertEquals("elm:contexts", refused("'hasClaim': [" + times(1001, "{'@context': '" + ELM + "'}") + "]"));
        assertEquals("elm:contexts", refused("'type': [" + times(1001, "'VerifiableCredential'") + "]"));
        assertEquals("elm:contexts", refused("'hasClaim': [" + times(1001, "{'type': 'VerifiableCredential'}") + "]"));
        assertEquals(
                "elm:contexts",
                assertThrows(
                                UnreadableElmException.class,
                                () -> reader.read(Shared.parse(
                                        ("{'@context': [" + times(1001, "'" + ELM + "'") + "]}").replace('\'', '"'))))
                        .rule());
    }

    @Test
    void takesAsManyContextsAsAnyCredentialNeeds() {
        var nodes = read("'hasClaim': [" + times(900, "{'type': 'VerifiableCredential'}") + "]");
        assertEquals(
                900,
                nodes.ofType("https://www.w3.org/2018/credentials#VerifiableCredential")
                        .size());
    }

    /** Twenty thousand texts took seconds, and ten times as many minutes. */
    @Test
    void readsManyTextsOfOneTermAsItReadsFew() {
        var few = texts(40);
        var many = texts(20_000);
        assertEquals(40, few.size());
        assertEquals(20_000, many.size());
        assertEquals(few, many.subList(0, 40));
    }

    @Test
    void refusesWhatIsNoTextAmongManyTexts() {
        assertEquals("json-ld:invalid-language-map-value", refused("'title': {" + languages(200) + ", 'x': 1}"));
        assertEquals("json-ld:invalid-language-map-value", refused("'title': {'x': 1}"));
    }

    @Test
    void refusesKeywordsWithValuesThatNobodyExpects() {
        assertEquals("json-ld:unprocessable", refused("'notation': {'@value': 'x', '@direction': {}}"));
    }

    /** Every class brings its terms, by whichever of its two names the key goes. */
    @Test
    void knowsTheTermsOfClassesUnderBothNamesOfTheirKey() {
        var node =
                read("'@type': 'EuropeanDigitalCredential', 'type': 'VerifiableCredential', 'credentialStatus': {'id': 'urn:a:b'}")
                        .nodes()
                        .iterator()
                        .next();
        assertEquals(2, node.types().size());
        assertEquals(
                1,
                node.values("https://www.w3.org/2018/credentials#credentialStatus")
                        .size());
    }

    private List<Value> texts(int count) {
        var nodes = read("'type': 'LearningAchievement', 'title': {" + languages(count) + "}");
        return nodes.nodes().iterator().next().values(TITLE);
    }

    /** Some texts alone, some in a list, one without language. */
    private static String languages(int count) {
        return IntStream.range(0, count / 2)
                .mapToObj(i -> i == 0 ? "'@none': 'a', 'EN': 'b'" : "'x-" + i + "': ['" + i + "', null, 'b']")
                .collect(Collectors.joining(", "));
    }

    private static String times(int count, String json) {
        return IntStream.range(0, count).mapToObj(i -> json).collect(Collectors.joining(", "));
    }

    private String refused(String members) {
        return assertThrows(UnreadableElmException.class, () -> read(members)).rule();
    }

    private NodeTable read(String members) {
        return reader.read(document(members)).nodes();
    }

    private static JsonNode document(String members) {
        return Shared.parse(
                ("{'@context': ['" + CREDENTIALS + "', '" + ELM + "'], " + members + "}").replace('\'', '"'));
    }
}
