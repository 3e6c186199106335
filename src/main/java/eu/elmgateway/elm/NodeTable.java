package eu.elmgateway.elm;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of one document, each once, by id. Immutable; keeps the document's order. Two tables are equal if they hold equal
 * nodes under equal ids, in any order of nodes and properties.
 */
public final class NodeTable {
    private final Collection<Node> nodes;
    private final Function<String, @Nullable Node> index;
    private final boolean regular;

    public NodeTable(Collection<Node> nodes) {
        var byId = byId(nodes);
        this.nodes = Collections.unmodifiableCollection(byId.values());
        this.index = byId::get;
        this.regular = false;
    }

    private NodeTable(List<Node> nodes, Function<String, @Nullable Node> index) {
        this.nodes = Collections.unmodifiableList(nodes);
        this.index = index;
        this.regular = true;
    }

    /**
     * A table of nodes, each of another id, that nobody changes any more, and a way to each of them by its id; all that it holds
     * RDF can hold.
     */
    static NodeTable sealed(List<Node> nodes, Function<String, @Nullable Node> index) {
        return new NodeTable(nodes, index);
    }

    private static Map<String, Node> byId(Collection<Node> nodes) {
        var byId = new LinkedHashMap<String, Node>();
        nodes.forEach(node -> byId.put(node.id(), node));
        return byId;
    }

    /** Whether it is known that RDF can hold all of it: ids and names are absolute IRIs, languages follow BCP 47. */
    public boolean regular() {
        return regular;
    }

    /** The node with this id; empty if the document only refers to it. */
    public Optional<Node> node(String id) {
        return Optional.ofNullable(index.apply(id));
    }

    /** All nodes. */
    public Collection<Node> nodes() {
        return nodes;
    }

    /** The nodes of a class, by its full IRI. */
    public List<Node> ofType(String type) {
        return nodes.stream().filter(node -> node.types().contains(type)).toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeTable table && byId(nodes).equals(byId(table.nodes));
    }

    @Override
    public int hashCode() {
        return byId(nodes).hashCode();
    }

    @Override
    public String toString() {
        return nodes.toString();
    }
}
