package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects the nodes of an expanded document (JSON-LD 1.1 API, 5.1 and 8.1): one node per id, in the order in which the
 * document first writes them as objects, values as sets. A blank node is labelled anew by the number of its object, so that
 * whoever reads the document labels it the same. For one document.
 */
final class NodeTableBuilder {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final Map<String, Set<String>> types = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<Value>>> properties = new HashMap<>();
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Integer> numbers;
    private int further;

    /** @param numbers place of an object to how many begin before it */
    NodeTableBuilder(Map<String, Integer> numbers) {
        this.numbers = numbers;
    }

    /** Node id to the pointers that {@link Marking} left. */
    Map<String, List<String>> places() {
        return places;
    }

    NodeTable build(JsonNode expanded) {
        expanded.forEach(this::item);
        var ids = new LinkedHashSet<>(places.keySet());
        ids.addAll(types.keySet());
        return new NodeTable(
                ids.stream().map(this::node).filter(NodeTableBuilder::says).toList());
    }

    private Node node(String id) {
        var values = new LinkedHashMap<String, List<Value>>();
        properties.getOrDefault(id, Map.of()).forEach((property, set) -> values.put(property, List.copyOf(set)));
        return new Node(id, List.copyOf(types.getOrDefault(id, Set.of())), values);
    }

    private static boolean says(Node node) {
        return !node.types().isEmpty() || !node.properties().isEmpty();
    }

    /** A node of the default graph; values that stand alone say nothing. */
    private void item(JsonNode item) {
        if (item.isObject() && !item.has("@value") && !item.has("@list")) {
            node(item);
        }
    }

    private String node(JsonNode object) {
        var id = id(object);
        var own = types.computeIfAbsent(id, any -> new LinkedHashSet<>());
        object.path("@type").forEach(type -> own.add(label(type.asText())));
        object.path(Marking.PLACE).forEach(place -> place(id, place));
        for (var entry : object.properties()) {
            member(id, entry.getKey(), entry.getValue());
        }
        return id;
    }

    private void place(String id, JsonNode place) {
        places.computeIfAbsent(id, any -> new ArrayList<>())
                .add(place.path("@value").asText());
    }

    private void member(String id, String key, JsonNode value) {
        if (key.equals("@included")) {
            value.forEach(this::item);
        } else if (key.equals("@reverse")) {
            value.properties()
                    .forEach(entry -> entry.getValue()
                            .forEach(subject -> add(node(subject), entry.getKey(), new Value.Reference(id))));
        } else if (!key.startsWith("@") && !key.startsWith("_:") && !key.equals(Marking.PLACE)) {
            value.forEach(item -> add(id, key, value(item)));
        }
    }

    private void add(String id, String property, Value value) {
        properties
                .computeIfAbsent(id, any -> new LinkedHashMap<>())
                .computeIfAbsent(property, any -> new LinkedHashSet<>())
                .add(value);
    }

    private Value value(JsonNode item) {
        if (item.has("@value")) {
            return Literals.of(item);
        }
        return new Value.Reference(item.has("@list") ? list(item.get("@list")) : node(item));
    }

    /** An ordered list becomes the chain of nodes that RDF makes of it. */
    private String list(JsonNode items) {
        var rest = RDF + "nil";
        for (int i = items.size() - 1; i >= 0; i--) {
            var cell = fresh();
            types.put(cell, new LinkedHashSet<>());
            add(cell, RDF + "first", value(items.get(i)));
            add(cell, RDF + "rest", new Value.Reference(rest));
            rest = cell;
        }
        return rest;
    }

    private String id(JsonNode object) {
        var id = object.path("@id");
        if (id.isTextual()) {
            return label(id.asText());
        }
        var number =
                numbers.get(object.path(Marking.PLACE).path(0).path("@value").asText("?"));
        return number == null ? fresh() : "_:b" + number;
    }

    private String label(String id) {
        return id.startsWith("_:") ? labels.computeIfAbsent(id, any -> fresh()) : id;
    }

    /** A label for what is no object of its own, or has a label that the document gave it. */
    private String fresh() {
        return "_:n" + further++;
    }
}
