package eu.elmgateway.elm;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one document, each once, by id. Immutable; keeps the document's order. Two tables are equal if they hold equal
 * nodes under equal ids, in any order of nodes and properties.
 */
public final class NodeTable {
    private final Map<String, Node> nodes;

    public NodeTable(Collection<Node> nodes) {
        var byId = new LinkedHashMap<String, Node>();
        nodes.forEach(node -> byId.put(node.id(), node));
        this.nodes = Collections.unmodifiableMap(byId);
    }

    private NodeTable(Map<String, Node> nodes) {
        this.nodes = Collections.unmodifiableMap(nodes);
    }

    /** A table of a map, from id to node in order, that nobody changes any more. */
    static NodeTable sealed(Map<String, Node> nodes) {
        return new NodeTable(nodes);
    }

    /** The node with this id; empty if the document only refers to it. */
    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** All nodes. */
    public Collection<Node> nodes() {
        return nodes.values();
    }

    /** The nodes of a class, by its full IRI. */
    public List<Node> ofType(String type) {
        return nodes.values().stream()
                .filter(node -> node.types().contains(type))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeTable table && nodes.equals(table.nodes);
    }

    @Override
    public int hashCode() {
        return nodes.hashCode();
    }

    @Override
    public String toString() {
        return nodes.values().toString();
    }
}
