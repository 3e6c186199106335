package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Changes that speak JSON-LD rather than ELM: keywords in odd places, names written otherwise, nodes in each other. */
final class KeywordMutations {
    private static final List<String> KEYS = List.of(
            "@id",
            "@type",
            "@value",
            "@language",
            "@index",
            "@list",
            "@set",
            "@graph",
            "@included",
            "@reverse",
            "@nest",
            "@direction",
            "@json",
            "@none",
            "@import",
            "@propagate",
            "@foo",
            "id",
            "type",
            "elm:title",
            "elm:",
            ":x",
            "a:b",
            "urn:a:b",
            "http://example.org/p",
            "_:p",
            "",
            " ",
            "x y",
            "Concept",
            "proof",
            "verifiableCredential",
            "credentialStatus");
    private static final List<JsonNode> VALUES = list("""
            ["@id", "@type", "@none", "@foo", "_:b1", "urn:a", "a:", "://", "http://[", "http://a b", "http://a/%zz", "//x", "#f",
             "?q", "é:x", "VerifiableCredential", "Ed25519Signature2018", "RsaSignature2018", "VerifiablePresentation",
             ["VerifiableCredential", "VerifiablePresentation", "Person"], ["Person", "VerifiableCredential"], ["x", 1, null],
             {"@id": "urn:a"}, {"@id": "urn:a", "@type": "Person"}, {"@type": "Person", "type": "VerifiableCredential"},
             {"@id": null}, {"@id": 1}, {"@value": null}, {"@value": [1]}, {"@value": 1.5, "@type": "xsd:double"},
             {"@value": {"a": [1]}, "@type": "@json"}, {"@value": "x", "@index": "i"}, {"@value": "x", "@direction": "rtl"},
             {"@value": "x", "@language": "e n", "@type": "xsd:string"}, {"@value": "x", "foo": 1},
             {"@list": [{"@list": ["x"]}, [], "y"]}, {"@list": null}, {"@set": [{"@set": ["x"]}]}, {"@graph": []},
             {"@graph": [{"id": "urn:a", "type": "Claim"}]}, {"@graph": {}, "id": "urn:g"}, {"@included": [{"id": "urn:b"}]},
             {"@included": "x"}, {"elm:title": {"@id": "urn:a"}}, {"@reverse": {"hasClaim": {"id": "urn:c"}}},
             {"hasClaim": "x"}, {"@context": "http://data.europa.eu/snb/model/context/edc-ap", "title": {"en": "x"}},
             {"@context": null, "title": {"en": "x"}}, {"@context": []}, {"@context": "urn:unknown"}, {"@nest": {"title": "x"}},
             {"type": "Ed25519Signature2018", "proofPurpose": "assertionMethod", "created": "x"},
             {"type": "VerifiableCredential", "credentialSchema": {"id": "urn:s", "type": "JsonSchemaValidator2018"}}]""");
    static final List<Consumer<JsonPlace>> ALL = List.of(
            place -> place.object().set(place.any(KEYS), value(place)),
            place -> place.add(place.any(KEYS), value(place)),
            place -> place.add(place.any(KEYS), place.knownValue()),
            place -> place.rename(key -> place.any(KEYS)),
            place -> place.replace(value -> value(place)),
            place -> place.key().ifPresent(key -> place.add(key, value(place))),
            place -> place.replace(value -> place.object().objectNode().set(place.any(KEYS), value)),
            place -> place.object().set("@type", place.object().path("type").deepCopy()),
            place -> place.rename(key -> key.equals("type") ? "@type" : key.equals("id") ? "@id" : "elm:" + key));

    private KeywordMutations() {}

    /** Changes a document in one to three places. */
    static void change(List<JsonPlace> places, Random random) {
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            ALL.get(random.nextInt(ALL.size())).accept(places.get(random.nextInt(places.size())));
        }
    }

    private static JsonNode value(JsonPlace place) {
        return place.any(VALUES).deepCopy();
    }

    private static List<JsonNode> list(String array) {
        try {
            return new ObjectMapper().readTree(array).valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
