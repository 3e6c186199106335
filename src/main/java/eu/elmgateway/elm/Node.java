package eu.elmgateway.elm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing of the model: its id, its classes and what is said of it. Immutable; keeps the document's order.
 *
 * @param id an IRI, or {@code _:} and a label
 * @param types full IRIs
 * @param properties full property IRI to its values, a set without doubles, in the document's order
 */
public record Node(String id, List<String> types, Map<String, List<Value>> properties) {
    public Node {
        types = List.copyOf(types);
        var copy = new LinkedHashMap<String, List<Value>>();
        properties.forEach((property, values) -> copy.put(property, List.copyOf(values)));
        properties = java.util.Collections.unmodifiableMap(copy);
    }

    /** The values of a property, empty if it has none. */
    public List<Value> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The ids of the nodes that it refers to, in order; one may occur several times. */
    public List<String> references() {
        return properties.values().stream()
                .flatMap(List::stream)
                .filter(Value.Reference.class::isInstance)
                .map(value -> ((Value.Reference) value).id())
                .toList();
    }

    /** Whether the node has no IRI of its own. */
    public boolean blank() {
        return id.startsWith("_:");
    }
}
