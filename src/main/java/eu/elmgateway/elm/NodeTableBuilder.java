package eu.elmgateway.elm;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the nodes of an expanded document (JSON-LD 1.1 API, 5.1 and 8.1): one node per id, in the order in which the
 * document first writes them as objects, values as sets. A blank node is labelled anew by the number of its object, so that
 * whoever reads the document labels it the same. For one document.
 */
final class NodeTableBuilder {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final Map<String, Set<String>> types = new LinkedHashMap<>();
    private final Map<String, Map<String, ValueSet>> properties = new HashMap<>();
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

    NodeTable build(JsonArray expanded) {
        expanded.forEach(this::item);
        var ids = new LinkedHashSet<>(places.keySet());
        ids.addAll(types.keySet());
        return new NodeTable(
                ids.stream().map(this::node).filter(NodeTableBuilder::says).toList());
    }

    private Node node(String id) {
        var values = new LinkedHashMap<String, List<Value>>();
        properties.getOrDefault(id, Map.of()).forEach((property, set) -> values.put(property, set.values()));
        return new Node(id, List.copyOf(types.getOrDefault(id, Set.of())), values);
    }

    private static boolean says(Node node) {
        return !node.types().isEmpty() || !node.properties().isEmpty();
    }

    /** A node of the default graph; values that stand alone say nothing. */
    private void item(JsonValue item) {
        if (item instanceof JsonObject object && !object.containsKey("@value") && !object.containsKey("@list")) {
            node(object);
        }
    }

    private String node(JsonObject object) {
        var id = id(object);
        var own = types.computeIfAbsent(id, any -> new LinkedHashSet<>());
        array(object.get("@type")).forEach(type -> own.add(label(text(type))));
        array(object.get(Marking.PLACE)).forEach(place -> place(id, place));
        for (var entry : object.entrySet()) {
            member(id, entry.getKey(), entry.getValue());
        }
        return id;
    }

    private void place(String id, JsonValue place) {
        places.computeIfAbsent(id, any -> new ArrayList<>()).add(placeText(place));
    }

    private static String placeText(JsonValue place) {
        return text(place.asJsonObject().getOrDefault("@value", JsonValue.NULL));
    }

    private void member(String id, String key, JsonValue value) {
        if (key.equals("@included")) {
            array(value).forEach(this::item);
        } else if (key.equals("@reverse")) {
            value.asJsonObject()
                    .forEach((property, subjects) -> array(subjects)
                            .forEach(subject -> add(node(subject.asJsonObject()), property, new Value.Reference(id))));
        } else if (!key.startsWith("@") && !key.startsWith("_:") && !key.equals(Marking.PLACE)) {
            array(value).forEach(item -> add(id, key, value(item.asJsonObject())));
        }
    }

    private static List<JsonValue> array(@Nullable JsonValue value) {
        return value instanceof JsonArray array ? array : List.of();
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : "";
    }

    private void add(String id, String property, Value value) {
        properties
                .computeIfAbsent(id, any -> new LinkedHashMap<>())
                .computeIfAbsent(property, any -> new ValueSet())
                .add(value);
    }

    private Value value(JsonObject item) {
        if (item.containsKey("@value")) {
            return Literals.of(item);
        }
        return new Value.Reference(item.get("@list") instanceof JsonArray list ? list(list) : node(item));
    }

    /** An ordered list becomes the chain of nodes that RDF makes of it. */
    private String list(JsonArray items) {
        var rest = RDF + "nil";
        for (int i = items.size() - 1; i >= 0; i--) {
            var cell = fresh();
            types.put(cell, new LinkedHashSet<>());
            add(cell, RDF + "first", value(items.getJsonObject(i)));
            add(cell, RDF + "rest", new Value.Reference(rest));
            rest = cell;
        }
        return rest;
    }

    private String id(JsonObject object) {
        if (object.get("@id") instanceof JsonString id) {
            return label(id.getString());
        }
        var places = array(object.get(Marking.PLACE));
        var number = places.isEmpty() ? null : numbers.get(placeText(places.get(0)));
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
