package eu.elmgateway.elm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One thing of the model: its id, its classes and what is said of it. Immutable; keeps the document's order. */
public final class Node {
    private final String id;
    private final List<String> types;
    private final Map<String, List<Value>> properties;

    /**
     * Copies what it is given.
     *
     * @param id an IRI, or {@code _:} and a label
     * @param types full IRIs
     * @param properties full property IRI to its values, a set without doubles, in the document's order
     */
    public Node(String id, List<String> types, Map<String, List<Value>> properties) {
        this(copy(properties), id, List.copyOf(types));
    }

    /** Keeps what it is given. */
    private Node(Map<String, List<Value>> properties, String id, List<String> types) {
        this.id = id;
        this.types = types;
        this.properties = properties;
    }

    /** A node of lists and a map that nobody changes any more: a reader of many nodes spares the copies. */
    static Node sealed(String id, List<String> types, Map<String, List<Value>> properties) {
        return new Node(properties, id, types);
    }

    private static Map<String, List<Value>> copy(Map<String, List<Value>> properties) {
        var copy = new LinkedHashMap<String, List<Value>>();
        properties.forEach((property, values) -> copy.put(property, List.copyOf(values)));
        return Collections.unmodifiableMap(copy);
    }

    /** An IRI, or {@code _:} and a label. */
    public String id() {
        return id;
    }

    /** Its classes, as full IRIs. */
    public List<String> types() {
        return types;
    }

    /** Full property IRI to its values, a set without doubles, in the document's order. */
    public Map<String, List<Value>> properties() {
        return properties;
    }

    /** The values of a property, empty if it has none. */
    public List<Value> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The ids of the nodes that it refers to, in order; one may occur several times. */
    public List<String> references() {
        List<String> references = new ArrayList<>();
        for (var property : properties.entrySet()) {
            for (var value : property.getValue()) {
                if (value instanceof Value.Reference reference) {
                    references.add(reference.id());
                }
            }
        }
        return references;
    }

    /** Whether the node has no IRI of its own. */
    public boolean blank() {
        return id.startsWith("_:");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Node node
                && id.equals(node.id)
                && types.equals(node.types)
                && properties.equals(node.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, types, properties);
    }

    @Override
    public String toString() {
        return id + " " + types + " " + properties;
    }
}
