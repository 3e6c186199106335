package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElmReaderTest {
    private static final String ELM = "urn:model#";
    private static final String CONTEXT = """
            {"@context": {"@version": 1.1, "id": "@id", "type": "@type", "elm": "urn:model#", "open": "urn:open",
              "xsd": "http://www.w3.org/2001/XMLSchema#",
              "Person": "elm:Person",
              "Sealed": {"@id": "elm:Sealed", "@context": {"id": "@id", "type": "@type", "issued": {"@id": "elm:issued", "@type": "xsd:dateTime"}}},
              "name": {"@id": "elm:name", "@container": "@language"},
              "page": {"@id": "elm:page", "@type": "xsd:positiveInteger"},
              "amount": {"@id": "elm:amount", "@type": "xsd:decimal"},
              "latitude": {"@id": "open:latitude", "@type": "xsd:string"},
              "notation": {"@id": "elm:notation"},
              "proof": {"@id": "elm:proof", "@type": "@id", "@container": "@graph"},
              "knows": {"@id": "elm:knows", "@type": "@id"}}}
            """;

    private final ElmReader reader = new ElmReader(
            new Contexts(new LinkedHashMap<>(Map.of("urn:context", Shared.parse(CONTEXT))), List.of("urn:context")));

    private ElmSource read(String members) {
        return reader.read(Shared.parse("{\"@context\": \"urn:context\", " + members + "}"));
    }

    private static List<Value> values(ElmSource source, String property) {
        return source.nodes().nodes().stream()
                .flatMap(node -> node.values(ELM + property).stream())
                .toList();
    }

    @Test
    void keepsTheOrderOfTheDocument() {
        var source = read(
                "\"id\": \"urn:a\", \"knows\": [\"urn:z\", \"urn:b\"], \"name\": {\"fr\": \"un\", \"en\": \"one\"}");
        assertEquals(List.of(new Value.Reference("urn:z"), new Value.Reference("urn:b")), values(source, "knows"));
        assertEquals(List.of(new Value.Text("un", "fr"), new Value.Text("one", "en")), values(source, "name"));
    }

    @Test
    void writesNumbersAsTheStandardDoes() {
        var xsd = "http://www.w3.org/2001/XMLSchema#";
        var source = read("\"page\": 7, \"amount\": 7.5, \"notation\": [3, 0.1, true, 1e30, \"x\"]");
        assertEquals(List.of(new Value.Literal("7", xsd + "positiveInteger")), values(source, "page"));
        assertEquals(List.of(new Value.Literal("7.5E0", xsd + "decimal")), values(source, "amount"));
        assertEquals(
                List.of(
                        new Value.Literal("3", xsd + "integer"),
                        new Value.Literal("1.0E-1", xsd + "double"),
                        new Value.Literal("true", xsd + "boolean"),
                        new Value.Literal("1.0E30", xsd + "double"),
                        new Value.Literal("x", xsd + "string")),
                values(source, "notation"));
    }

    @Test
    void reportsWhatJsonLdLeavesOutSilently() {
        var source = read(
                "\"id\": \"urn:a\", \"type\": [\"Person\", \"Persn\"], \"nmae\": \"x\", \"knows\": {\"a/b\": 1, \"id\": \"www.x\"},"
                        + "\"name\": {\"en \": \"x\", \"no\": \"y\"}, \"proof\": {\"page\": 1}");
        assertEquals(
                List.of(
                        new Dropped(Dropped.Kind.UNDEFINED_TERM, "Persn", "/type"),
                        new Dropped(Dropped.Kind.UNDEFINED_TERM, "nmae", "/nmae"),
                        new Dropped(Dropped.Kind.UNDEFINED_TERM, "a/b", "/knows/a~1b"),
                        new Dropped(Dropped.Kind.RELATIVE_REFERENCE, "www.x", "/knows/id"),
                        new Dropped(Dropped.Kind.MALFORMED_LANGUAGE, "en ", "/name/en "),
                        new Dropped(Dropped.Kind.SEPARATE_GRAPH, "proof", "/proof")),
                source.dropped());
    }

    @Test
    void doesNotThrowOnMalformedLanguageTags() {
        var source = read(
                "\"id\": \"urn:a\", \"name\": {\"en_US\": \"x\", \"e\": \"y\", \"\": \"z\", \"no\": \"w\", \"abcdefghi\": \"v\"}");
        assertEquals(1, NodeGraph.of(source.nodes()).size());
        assertEquals(4, source.dropped().size());
    }

    @Test
    void termsOfAClassHoldOnlyBesideIt() {
        var source = read("\"type\": \"Sealed\", \"issued\": \"2024\", \"knows\": {\"issued\": \"2024\"}");
        assertEquals(1, values(source, "issued").size());
        assertEquals(List.of(new Dropped(Dropped.Kind.UNDEFINED_TERM, "issued", "/knows/issued")), source.dropped());
    }

    @Test
    void prefixThatDoesNotEndLikeOneIsNone() {
        assertEquals(
                Optional.of("open:latitude"),
                read("\"latitude\": \"1\"").nodes().nodes().iterator().next().properties().keySet().stream()
                        .findFirst());
    }

    @Test
    void leadsFromNodesAndPropertiesBackToTheirPlaces() {
        var source = read(
                "\"id\": \"urn:a\", \"knows\": [{\"name\": {\"en\": \"B\"}}, {\"id\": \"urn:a\", \"page\": 1}, \"urn:c\"]");
        var map = source.map();
        assertEquals(List.of("", "/knows/1"), map.places("urn:a"));
        assertEquals(Optional.of("/knows"), map.place("urn:a", ELM + "knows"));
        assertEquals(Optional.of("/knows/1/page"), map.place("urn:a", ELM + "page"));
        assertEquals(Optional.of("/knows/2"), map.place("urn:a", ELM + "knows", new Value.Reference("urn:c")));
        assertEquals(Optional.empty(), map.place("urn:a", ELM + "amount"));
        var blank = ((Value.Reference) values(source, "knows").get(0)).id();
        assertEquals(List.of("/knows/0"), map.places(blank));
        assertEquals(Optional.of("/knows/0/name/en"), map.place(blank, ELM + "name", new Value.Text("B", "en")));
    }

    @Test
    void mergesWhatIsSaidOfOneNodeInSeveralPlaces() {
        var source = read("\"@graph\": [{\"id\": \"urn:a\", \"page\": [1, 1]}, {\"id\": \"urn:a\", \"page\": [2, 1]}]");
        assertEquals(1, source.nodes().nodes().size());
        assertEquals(2, values(source, "page").size());
    }

    @Test
    void keepsOrderedListsAsRdfHasThem() {
        assertEquals(
                5,
                NodeGraph.of(read("\"knows\": {\"@list\": [\"urn:a\", \"urn:b\"]}")
                                .nodes())
                        .size());
    }

    @Test
    void takesNoContextThatIsNotItsOwn() {
        var inline = assertThrows(
                UnreadableElmException.class,
                () -> reader.read(Shared.parse("{\"@context\": [\"urn:context\", {\"name\": \"urn:other\"}]}")));
        assertEquals("elm:inline-context", inline.rule());
        assertEquals("/@context", inline.pointer());
        var remote = assertThrows(
                UnreadableElmException.class,
                () -> reader.read(Shared.parse("{\"@context\": \"http://127.0.0.1:1/context\", \"id\": \"urn:a\"}")));
        assertEquals("elm:unknown-context", remote.rule());
        assertEquals("/@context", remote.pointer());
        assertTrue(String.valueOf(remote.getMessage()).contains("urn:context"), remote.getMessage());
    }

    @Test
    void tellsWhichRuleOfJsonLdIsBroken() {
        var broken = assertThrows(UnreadableElmException.class, () -> read("\"id\": 5"));
        assertEquals("json-ld:invalid-keyword-id-value", broken.rule());
    }
}
