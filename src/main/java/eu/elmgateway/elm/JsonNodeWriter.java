package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of one credential as JSON objects. */
final class JsonNodeWriter {
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Terms terms;
    private final Set<String> single;
    private final Credential credential;
    private final Set<String> shared;
    private final Homes homes;

    JsonNodeWriter(Terms terms, Set<String> single, Credential credential) {
        this.terms = terms;
        this.single = single;
        this.credential = credential;
        this.shared = new SharedNodes(credential).shared();
        this.homes = new Homes(credential);
    }

    JsonNode root() {
        return node(credential.root(), true);
    }

    private ObjectNode node(String id, boolean full) {
        var object = json.objectNode();
        var node = credential.nodes().node(id).orElse(null);
        if (!id.startsWith("_:") || shared.contains(id)) {
            object.put("id", id);
        }
        if (node == null || !full) {
            return object;
        }
        if (!node.types().isEmpty()) {
            var types = object.putArray("type");
            node.types().stream().map(terms::className).sorted().forEach(types::add);
        }
        properties(node, object);
        return object;
    }

    private void properties(Node node, ObjectNode object) {
        var scope = terms.on(node.types());
        var members = new TreeMap<String, JsonNode>();
        for (var said : node.properties().entrySet()) {
            String property = said.getKey();
            Predicate<String> full = id -> homes.here(node.id(), property, id);
            Term term = term(property, scope);
            if (term == null) {
                members.put(property, explicit(said.getValue(), full));
            } else {
                members.put(term.name(), values(term, said.getValue(), full));
            }
        }
        members.forEach(object::set);
    }

    /** The term by which a property may be said here; null if only its IRI says it. */
    private @Nullable Term term(String property, Scope scope) {
        Term term = terms.of(property).orElse(null);
        if (term == null || !term.plain()) {
            return null;
        }
        Term here = scope.term(term.name()).orElse(null);
        return term.equals(here) ? term : null;
    }

    private JsonNode values(Term term, List<Value> values, Predicate<String> full) {
        if (term.languages()) {
            return allTexts(values) ? texts(values) : explicit(values, full);
        }
        if (values.size() == 1 && single.contains(term.name())) {
            return value(term, values.get(0), full);
        }
        var array = json.arrayNode();
        values.forEach(value -> array.add(value(term, value, full)));
        return array;
    }

    private static boolean allTexts(List<Value> values) {
        for (var value : values) {
            if (!(value instanceof Value.Text)) {
                return false;
            }
        }
        return true;
    }

    private JsonNode texts(List<Value> values) {
        if (values.size() == 1 && values.get(0) instanceof Value.Text text) {
            return json.objectNode().put(text.language(), text.text());
        }
        var byLanguage = new LinkedHashMap<String, ArrayNode>();
        for (var value : values) {
            var text = (Value.Text) value;
            byLanguage.computeIfAbsent(text.language(), any -> json.arrayNode()).add(text.text());
        }
        var map = json.objectNode();
        byLanguage.forEach((language, texts) -> map.set(language, texts.size() == 1 ? texts.get(0) : texts));
        return map;
    }

    private JsonNode value(Term term, Value value, Predicate<String> full) {
        if (value instanceof Value.Literal literal && literal.datatype().equals(term.type())) {
            return JsonLiterals.of(literal);
        }
        boolean plain = term.type() == null
                && value instanceof Value.Literal literal
                && literal.datatype().equals(Literals.STRING);
        return plain ? json.textNode(((Value.Literal) value).lexical()) : explicit(value, full);
    }

    private JsonNode explicit(List<Value> values, Predicate<String> full) {
        var array = json.arrayNode();
        values.forEach(value -> array.add(explicit(value, full)));
        return array;
    }

    private JsonNode explicit(Value value, Predicate<String> full) {
        if (value instanceof Value.Reference reference) {
            return node(reference.id(), full.test(reference.id()));
        }
        var object = json.objectNode();
        if (value instanceof Value.Text text) {
            return object.put("@value", text.text()).put("@language", text.language());
        }
        var literal = (Value.Literal) value;
        return object.setAll(
                Map.of("@value", json.textNode(literal.lexical()), "@type", json.textNode(literal.datatype())));
    }
}
