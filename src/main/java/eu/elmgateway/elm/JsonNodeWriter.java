package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the nodes of one credential as JSON objects. */
final class JsonNodeWriter {
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Terms terms;
    private final Set<String> single;
    private final Credential credential;
    private final Set<String> shared;
    private final Set<String> written = new HashSet<>();

    JsonNodeWriter(Terms terms, Set<String> single, Credential credential) {
        this.terms = terms;
        this.single = single;
        this.credential = credential;
        this.shared = new SharedNodes(credential).shared();
    }

    JsonNode root() {
        return node(credential.root());
    }

    private ObjectNode node(String id) {
        var object = json.objectNode();
        var node = credential.nodes().node(id).orElse(null);
        if (!id.startsWith("_:") || shared.contains(id)) {
            object.put("id", id);
        }
        if (node == null || !written.add(id)) {
            return object;
        }
        if (!node.types().isEmpty()) {
            var types = object.putArray("type");
            node.types().stream().map(terms::className).sorted().forEach(types::add);
        }
        properties(node, object);
        return object;
    }

    /** Nodes are embedded in the order of the credential's properties, whatever the order of the names. */
    private void properties(Node node, ObjectNode object) {
        var scope = terms.on(node.types());
        var members = new TreeMap<String, JsonNode>();
        node.properties().forEach((property, values) -> {
            var term = terms.of(property)
                    .filter(any -> any.plain()
                            && scope.term(any.name()).filter(any::equals).isPresent());
            members.put(
                    term.map(Term::name).orElse(property),
                    term.map(any -> values(any, values)).orElseGet(() -> explicit(values)));
        });
        members.forEach(object::set);
    }

    private JsonNode values(Term term, List<Value> values) {
        if (term.languages()) {
            return values.stream().allMatch(Value.Text.class::isInstance) ? texts(values) : explicit(values);
        }
        if (values.size() == 1 && single.contains(term.name())) {
            return value(term, values.get(0));
        }
        var array = json.arrayNode();
        values.forEach(value -> array.add(value(term, value)));
        return array;
    }

    private JsonNode texts(List<Value> values) {
        var byLanguage = new LinkedHashMap<String, JsonNode>();
        for (var value : values) {
            var text = (Value.Text) value;
            byLanguage.merge(text.language(), json.textNode(text.text()), this::both);
        }
        return json.objectNode().setAll(byLanguage);
    }

    private JsonNode both(JsonNode first, JsonNode second) {
        return (first.isArray()
                        ? first.<com.fasterxml.jackson.databind.node.ArrayNode>deepCopy()
                        : json.arrayNode().add(first))
                .add(second);
    }

    private JsonNode value(Term term, Value value) {
        if (value instanceof Value.Literal literal && literal.datatype().equals(term.type())) {
            return JsonLiterals.of(literal);
        }
        boolean plain = term.type() == null
                && value instanceof Value.Literal literal
                && literal.datatype().equals(Literals.STRING);
        return plain ? json.textNode(((Value.Literal) value).lexical()) : explicit(value);
    }

    private JsonNode explicit(List<Value> values) {
        var array = json.arrayNode();
        values.forEach(value -> array.add(explicit(value)));
        return array;
    }

    private JsonNode explicit(Value value) {
        if (value instanceof Value.Reference reference) {
            return node(reference.id());
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
