package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Words and values at the edges of the datatypes, of JSON-LD and of ELM. */
final class OddJson {
    static final List<String> LANGUAGES =
            List.of("en", "EN", "en-GB", "fr", "no", "el", "@none", "zh-Hant", "e n", "x", "en_US", "");
    static final List<String> WRAPPERS = List.of("@list", "@set", "@graph", "@id", "@value", "unknown");
    static final List<String> DATATYPES = List.of(
            "xsd:dateTime",
            "xsd:date",
            "xsd:string",
            "xsd:integer",
            "xsd:positiveInteger",
            "xsd:decimal",
            "xsd:duration",
            "xsd:anyURI",
            "xsd:boolean",
            "rdf:HTML",
            "rdf:langString",
            "unknown",
            "@json");
    static final List<JsonNode> VALUES = list("""
            ["", " ", "x", true, false, null, 0, 1, -1, 7.5, 1e30, 100, 101, {}, [], [[]], ["x", "x", "y"],
             "0", "100", "101", "2026-11-23", "2026-11-23T10:00:00Z", "2026-11-23T10:00:00", "2026-02-30T10:00:00Z",
             "2026-11-23T24:00:00Z", "P1Y", "PT90H", "P", "https://example.org/a", "not an iri", "urn:x:y", "_:b0",
             "elm:Person", "Person", {"en": "x"}, {"en": ["x", "y"]}, {"en": "x", "en-GB": "y", "fr": "z"},
             {"@none": "x"}, {"e n": "x"}, {"en": 1}, {"@value": "x"}, {"@value": "x", "@language": "en"},
             {"@id": "https://example.org/a"}, {"id": "https://example.org/a"}, {"id": "_:b7"},
             {"id": "https://example.org/a", "type": "Concept"}, {"type": "Concept"}, {"type": "Note"},
             {"type": ["Person", "Organisation"]}, {"type": "LearningAchievement"}, {"type": "Claim"}]""");
    static final List<JsonNode> CONTEXTS = list("""
            [["http://data.europa.eu/snb/model/context/edc-ap", "https://www.w3.org/2018/credentials/v1"],
             ["https://www.w3.org/2018/credentials/v1"], "http://data.europa.eu/snb/model/context/edc-ap",
             ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap",
              "https://www.w3.org/2018/credentials/v1"],
             ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap",
              {"title": "elm:title"}],
             ["https://www.w3.org/2018/credentials/v1", "http://data.europa.eu/snb/model/context/edc-ap",
              {"proof": "elm:proof"}], [], null]""");

    private OddJson() {}

    private static List<JsonNode> list(String array) {
        try {
            return new ObjectMapper().readTree(array).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
