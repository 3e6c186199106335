package eu.elmgateway.elm;

import eu.elmgateway.safe.DeclinedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects nodes in the order in which their objects begin, and joins those of one id. For one document. */
final class RegularNodes {
    /** A node of an IRI: where its latest object began, and what those after the first say. */
    private static final class Met {
        private int latest;
        private final List<Node> further = new ArrayList<>(0);

        Met(int latest) {
            this.latest = latest;
        }
    }

    private final Map<String, Met> met = new HashMap<>();
    private @Nullable Node[] nodes = new Node[64];
    private int count;

    /** An object begins; gives its number. */
    int begin() {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, count * 2);
        }
        return count++;
    }

    /** An object without id ends. */
    void blank(int number, Node node) {
        nodes[number] = node;
    }

    /**
     * An object with an id ends.
     *
     * @throws DeclinedException if it stands in itself, so that what it says is mixed with what its inner self says
     */
    void named(int number, Node node) throws DeclinedException {
        var before = met.putIfAbsent(node.id(), new Met(number));
        if (before == null) {
            nodes[number] = node;
            return;
        }
        if (before.latest > number) {
            throw new DeclinedException("node in itself");
        }
        before.latest = number;
        before.further.add(node);
    }

    NodeTable table() {
        var table = new LinkedHashMap<String, Node>(count * 2);
        for (int i = 0; i < count; i++) {
            var node = nodes[i];
            if (node != null) {
                add(table, node);
            }
        }
        return NodeTable.sealed(table);
    }

    private void add(Map<String, Node> table, Node node) {
        var all = node.blank() ? null : met.get(node.id());
        var whole = all == null || all.further.isEmpty() ? node : joined(node, all.further);
        if (!whole.types().isEmpty() || !whole.properties().isEmpty()) {
            table.put(whole.id(), whole);
        }
    }

    private static Node joined(Node node, List<Node> further) {
        var types = new LinkedHashSet<>(node.types());
        Map<String, Set<Value>> properties = new LinkedHashMap<>();
        join(properties, node);
        for (var other : further) {
            types.addAll(other.types());
            join(properties, other);
        }
        var lists = new LinkedHashMap<String, List<Value>>();
        properties.forEach((property, values) -> lists.put(property, List.copyOf(values)));
        return Node.sealed(node.id(), List.copyOf(types), lists);
    }

    private static void join(Map<String, Set<Value>> properties, Node node) {
        node.properties()
                .forEach((property, values) -> properties
                        .computeIfAbsent(property, any -> new LinkedHashSet<>())
                        .addAll(values));
    }
}
