package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** Contexts that an operator could drop in, each with something of JSON-LD 1.1 that ELM's own do not use. */
final class OddContexts {
    private static final String BASE = """
            {"@context": {"@version": 1.1, "id": "@id", "type": "@type", "m": "urn:model#",
              "xsd": "http://www.w3.org/2001/XMLSchema#",
              "Person": "m:Person", "Sealed": {"@id": "m:Sealed", "@context": {"issued": {"@id": "m:issued", "@type": "xsd:date"}}},
              "name": {"@id": "m:name", "@container": "@language"}, "page": {"@id": "m:page", "@type": "xsd:integer"},
              "knows": {"@id": "m:knows", "@type": "@id"}, "note": "m:note"}}""";

    static final List<String> DOCUMENTS = documents("""
            {"id": "urn:x:a", "type": "Person", "name": {"en": "x"}, "knows": "urn:x:b", "note": "y", "page": 1}""", """
            {"type": ["Person", "Sealed"], "issued": "2026-01-01", "knows": [{"id": "m2:b", "issued": "x"}, "urn:x:b"]}""", """
            {"issued": "x", "knows": {"type": "Sealed", "issued": "2026-01-01", "note": [true, 1, "x"]}}""", """
            {"knows": {"knows": {"knows": {"name": {"fr": ["a", "b"]}, "note": {"note": "x"}}}}}""");

    static final List<String> ALL = List.of(
            "{}",
            "{\"@vocab\": \"urn:vocab#\"}",
            "{\"@base\": \"urn:base:\"}",
            "{\"@language\": \"en\"}",
            "{\"@direction\": \"rtl\"}",
            "{\"@propagate\": false}",
            "{\"@protected\": true, \"note\": \"m:other\"}",
            "{\"note\": null}",
            "{\"note\": {\"@id\": null}}",
            "{\"note\": {\"@id\": \"m:note\", \"@protected\": true}}",
            "{\"note\": {\"@id\": \"m:note\", \"@container\": \"@list\"}}",
            "{\"note\": {\"@id\": \"m:note\", \"@container\": \"@set\"}}",
            "{\"note\": {\"@id\": \"m:note\", \"@container\": [\"@set\"]}}",
            "{\"note\": {\"@id\": \"m:note\", \"@container\": \"@index\"}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@container\": \"@id\"}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@container\": \"@type\"}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@container\": \"@graph\"}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@type\": \"@vocab\"}}",
            "{\"knows\": {\"@reverse\": \"m:knownBy\"}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@type\": \"@id\", \"@context\": {\"note\": \"m:inner\"}}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@type\": \"@id\", \"@context\": null}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@type\": \"@id\", \"@context\": {\"@vocab\": \"urn:v#\"}}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@type\": \"@id\", \"@context\": {\"@propagate\": false, \"note\": \"m:inner\"}}}",
            "{\"knows\": {\"@id\": \"m:knows\", \"@type\": \"@id\", \"@context\": {\"knows\": {\"@id\": \"m:deeper\"}}}}",
            "{\"Sealed\": {\"@id\": \"m:Sealed\", \"@context\": {\"knows\": {\"@id\": \"m:sealedKnows\", \"@type\": \"@id\"}}}}",
            "{\"Sealed\": {\"@id\": \"m:Sealed\", \"@context\": {\"@propagate\": true, \"issued\": \"m:issued\"}}}",
            "{\"Person\": {\"@id\": \"m:Person\", \"@context\": {\"issued\": \"m:personal\"}}}",
            "{\"note\": {\"@id\": \"m:note\", \"@type\": \"@json\"}}",
            "{\"note\": {\"@id\": \"m:note\", \"@type\": \"@none\"}}",
            "{\"note\": {\"@id\": \"m:note\", \"@type\": \"xsd:double\"}}",
            "{\"note\": {\"@id\": \"m:note\", \"@language\": \"fr\"}}",
            "{\"note\": {\"@id\": \"m:note\", \"@nest\": \"@nest\"}}",
            "{\"name\": {\"@id\": \"m:name\", \"@container\": \"@language\", \"@type\": \"xsd:string\"}}",
            "{\"note\": \"name\"}",
            "{\"note\": \"p:note\", \"p\": \"q:x#\", \"q\": \"urn:q:\"}",
            "{\"note\": \"p:note\", \"p\": {\"@id\": \"urn:p#\", \"@prefix\": true}}",
            "{\"urn\": \"http://example.org/\", \"m2\": \"urn:two#\"}",
            "{\"x\": \"http://example.org/\", \"m2\": \"x:two#\"}",
            "{\"m2\": \"urn:two\"}",
            "{\"page\": \"@id\"}",
            "{\"page\": \"@value\"}",
            "{\"page\": \"@language\"}",
            "{\"page\": \"@none\"}",
            "{\"type\": {\"@id\": \"@type\", \"@container\": \"@set\"}}",
            "{\"a:b\": \"urn:c\"}",
            "{\"@import\": \"urn:context\"}");

    private OddContexts() {}

    private static List<String> documents(String... members) {
        return Arrays.stream(members)
                .map(document -> "{\"@context\": [\"urn:context\", \"urn:odd\"], " + document.substring(1))
                .toList();
    }

    static Contexts with(String odd) {
        var documents = new LinkedHashMap<String, JsonNode>();
        documents.put("urn:context", Shared.parse(BASE));
        documents.put("urn:odd", Shared.parse("{\"@context\": " + odd + "}"));
        return new Contexts(documents, List.of("urn:context"));
    }
}
