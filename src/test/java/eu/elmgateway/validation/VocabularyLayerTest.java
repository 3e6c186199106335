package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes that are none are told, and what was meant by them. */
class VocabularyLayerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String COUNTRY = "/issuer/location/address/countryCode";
    private static final String LANGUAGE = "/displayParameter/primaryLanguage";
    private static final String FRAMEWORK = "/credentialSubject/hasClaim/creditReceived/framework";
    private static final Checks CHECKS = Checks.shared();

    @Test
    void codesOfTheirListsAreNothingToSpeakOf() {
        assertEquals(List.of(), findings(sample()));
        assertEquals(
                List.of(),
                findings(with(sample(), COUNTRY, concept(AUTHORITY + "country/GRC", "Greece", AUTHORITY + "country"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(nullValues = "-", textBlock = """
                    country/BE,      Belgium, other-coding, country/BEL (Belgium)
                    country/BE,      -,       other-coding, country/BEL (Belgium)
                    country/EL,      -,       other-coding, country/GRC (Greece)
                    country/GR,      -,       other-coding, country/GRC (Greece)
                    country/UK,      -,       other-coding, country/GBR (United Kingdom)
                    country/GB,      -,       other-coding, country/GBR (United Kingdom)
                    country/040,     -,       other-coding, country/AUT (Austria)
                    country/ROM,     -,       other-coding, country/ROU (Romania)
                    country/XKX,     -,       other-coding, country/1A0 (Kosovo)
                    country/aut,     -,       spelling,     country/AUT (Austria)
                    country/AUT/,    -,       spelling,     country/AUT (Austria)
                    country/BLE,     Belgium, unknown-code, country/BEL (Belgium)
                    country/ATU,     Austria, unknown-code, country/AUT (Austria)
                    country/ATU,     -,       unknown-code, country/AUT (Austria)
                    country/Belgium, -,       unknown-code, country/BEL (Belgium)
                    country/Belgum,  -,       unknown-code, country/BEL (Belgium)
                    country/ZZZZZZ,  -,       unknown-code, Take a code of
                    atu/AUT,         -,       other-list,   country/AUT (Austria)
                    atu/CYM,         -,       other-list,   Take a code of
                    language/ENG,    -,       other-list,   Take a code of
                    country,         -,       whole-list,   Take a code of
                    country,         Austria, whole-list,   country/AUT (Austria)
                    country/,        -,       whole-list,   Take a code of
                    'country/AUT ',  -,       spelling,     country/AUT (Austria)
                    nothing/AUT,     -,       foreign-code, country/AUT (Austria)
                    nothing/1,       Austria, foreign-code, country/AUT (Austria)
                    """)
    void aWrongCountryIsNamedWithTheOneThatWasMeant(String written, @Nullable String label, String rule, String meant) {
        JsonNode document = with(sample(), COUNTRY, concept(AUTHORITY + written, label, AUTHORITY + "country"));

        Finding finding = only(document);
        assertEquals("vocabulary:" + rule, finding.rule());
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(COUNTRY, finding.place().pointer());
        assertTrue(String.valueOf(finding.advice()).contains(meant), finding::advice);
        assertTrue(String.valueOf(finding.advice()).startsWith("Take a code of") == meant.startsWith("Take"), meant);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(nullValues = "-", textBlock = """
                    language/EN,       -,         other-coding, language/ENG (English)
                    language/en,       -,         other-coding, language/ENG (English)
                    language/no,       -,         other-coding, language/NOR (Norwegian)
                    language/nb,       -,         other-coding, language/NOB
                    language/gre,      -,         other-coding, language/ELL (Greek)
                    language/iw,       -,         other-coding, language/HEB (Hebrew)
                    language/eng,      -,         spelling,     language/ENG (English)
                    language/NOTALANG, Norwegian, unknown-code, language/NOR (Norwegian)
                    language/English,  -,         unknown-code, language/ENG (English)
                    country/GRC,       -,         other-list,   Take a code of
                    """)
    void aWrongLanguageIsNamedWithTheOneThatWasMeant(
            String written, @Nullable String label, String rule, String meant) {
        JsonNode document = with(sample(), LANGUAGE, concept(AUTHORITY + written, label, AUTHORITY + "language"));

        Finding finding = only(document);
        assertEquals("vocabulary:" + rule, finding.rule());
        assertTrue(String.valueOf(finding.advice()).contains(meant), finding::advice);
    }

    @Test
    void httpsIsNotHttp() {
        String written = (AUTHORITY + "country/AUT").replace("http:", "https:");
        Finding finding = only(with(sample(), COUNTRY, concept(written, "Austria", AUTHORITY + "country")));

        assertEquals("vocabulary:spelling", finding.rule());
        assertEquals('"' + written + "\" is not written as the list has it: https instead of http.", finding.message());
        assertEquals(
                "« " + written + " » n'est pas écrit comme dans la liste : https au lieu de http.",
                finding.message(Locale.FRENCH));
        assertEquals("Write " + AUTHORITY + "country/AUT (Austria).", finding.advice());
    }

    @Test
    void aCodeOrANameWhereAnIriShouldBeIsNotLostSilently() {
        for (String written : List.of("AT", "AUT", "Austria", "aut")) {
            for (JsonNode value : List.of(new TextNode(written), concept(written, null, AUTHORITY + "country"))) {
                Finding finding = only(with(sample(), COUNTRY, value));
                assertEquals("vocabulary:no-iri", finding.rule());
                assertEquals(
                        "Did you mean " + AUTHORITY + "country/AUT (Austria)?", finding.advice(), finding::message);
                assertTrue(String.valueOf(finding.place().pointer()).startsWith(COUNTRY));
            }
        }
    }

    @Test
    void aConceptWithoutAnIdIsKnownByItsLabel() {
        ObjectNode concept = concept("", "Austria", AUTHORITY + "country");
        concept.remove("id");

        Finding finding = only(with(sample(), COUNTRY, concept));
        assertEquals("vocabulary:no-id", finding.rule());
        assertEquals(Severity.INFO, finding.severity());
        assertTrue(String.valueOf(finding.advice()).contains("country/AUT"), finding::advice);
    }

    @Test
    void aLabelThatIsTheNameOfAnotherCodeIsAWordWorth() {
        Finding finding = only(with(sample(), FRAMEWORK, credit("60b314e826", "European Credit Transfer System")));

        assertEquals("vocabulary:label", finding.rule());
        assertEquals(Severity.INFO, finding.severity());
        assertTrue(String.valueOf(finding.advice()).contains("6fcec5c5af"), finding::advice);
    }

    @Test
    void aLabelOfOnesOwnIsNoContradiction() {
        assertEquals(List.of(), findings(with(sample(), FRAMEWORK, credit("6fcec5c5af", "ECTS credits"))));
    }

    private static ObjectNode credit(String code, String label) {
        String list = "http://data.europa.eu/snb/education-credit/";
        return concept(list + code, label, list + "25831c2");
    }

    @Test
    void aConceptThatSaysItIsInAnotherListIsTold() {
        ObjectNode concept = credit("60b314e826", "ECVET");
        ((ObjectNode) concept.get("inScheme")).put("id", "http://data.europa.eu/snb/education-credit/25831c");

        Finding finding = only(with(sample(), FRAMEWORK, concept));
        assertEquals("vocabulary:scheme", finding.rule());
        assertEquals("Write http://data.europa.eu/snb/education-credit/25831c2 in inScheme.", finding.advice());
    }

    @Test
    void aCountryThatIsNoMoreIsToldWithItsLastDay() {
        JsonNode document = with(
                sample(),
                "/credentialSubject/citizenshipCountry",
                concept(AUTHORITY + "country/YUG", "Yugoslavia", AUTHORITY + "country"));

        Finding finding = only(document);
        assertEquals("vocabulary:withdrawn-code", finding.rule());
        assertEquals(Severity.INFO, finding.severity());
        assertTrue(finding.message().contains("2003-02-03"), finding::message);
    }

    @Test
    void aListThatIsNotCompleteNeverFindsFaultWithACode() {
        String list = "http://data.europa.eu/snb/evidence-type/";
        ObjectNode document = sample();
        document.putObject("evidence")
                .put("type", "Evidence")
                .set("dcType", concept(list + "c_00000000", "Something new", list + "25831c2"));

        assertEquals(List.of(), findings(document));
    }

    @Test
    void whereCodesMayComeFromAnyListAnotherIsOnlyMentioned() {
        JsonNode document = with(sample(), COUNTRY, concept("http://example.org/at", null, "http://example.org/all"));
        ((ObjectNode) document.get("credentialSchema"))
                .put("id", "http://data.europa.eu/snb/model/ap/edc-generic-no-cv");

        Report report = CHECKS.report(document.toString());
        assertEquals(Verdict.VALID, report.verdict());
        assertEquals(Severity.INFO, vocabulary(report).get(0).severity());
    }

    @Test
    void noneOfThisMakesADocumentInvalid() {
        JsonNode document =
                with(sample(), COUNTRY, concept(AUTHORITY + "country/BE", "Belgium", AUTHORITY + "country"));

        assertEquals(Verdict.VALID, CHECKS.report(document.toString()).verdict());
    }

    private static Finding only(JsonNode document) {
        List<Finding> findings = findings(document);
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static List<Finding> findings(JsonNode document) {
        return vocabulary(CHECKS.report(document.toString().getBytes(UTF_8)));
    }

    private static List<Finding> vocabulary(Report report) {
        return report.layers().stream()
                .filter(layer -> layer.layer() == LayerName.VOCABULARY)
                .flatMap(layer -> layer.findings().stream())
                .toList();
    }

    private static ObjectNode sample() {
        try {
            return (ObjectNode) JSON.readTree(Checks.sample("at-bachelor-diploma.jsonld"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The document with another value at a pointer. */
    private static JsonNode with(ObjectNode document, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        ((ObjectNode) document.at(pointer.substring(0, last))).set(pointer.substring(last + 1), value);
        return document;
    }

    private static ObjectNode concept(String id, @Nullable String label, String scheme) {
        ObjectNode concept = JSON.createObjectNode().put("id", id).put("type", "Concept");
        concept.putObject("inScheme").put("id", scheme).put("type", "ConceptScheme");
        if (label != null) {
            concept.putObject("prefLabel").put("en", label);
        }
        return concept;
    }
}
