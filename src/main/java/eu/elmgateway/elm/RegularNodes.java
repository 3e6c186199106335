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
    /** A node of an IRI: where its first and its latest object began, and what those after the first add. */
    private static final class Met {
        private final int first;
        private int latest;
        private List<Node> further = List.of();

        Met(int first) {
            this.first = first;
            this.latest = first;
        }
    }

    private final Map<String, Met> met = new HashMap<>();
    private final List<Met> repeated = new ArrayList<>();
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
        var before = met.get(node.id());
        if (before == null) {
            met.put(node.id(), new Met(number));
            nodes[number] = node;
            return;
        }
        if (before.latest > number) {
            throw new DeclinedException("node in itself");
        }
        before.latest = number;
        if (!addsNothing(before, node)) {
            further(before, node);
        }
    }

    private boolean addsNothing(Met before, Node node) {
        var first = nodes[before.first];
        return first != null
                && first.types().containsAll(node.types())
                && node.properties().equals(first.properties());
    }

    private void further(Met before, Node node) {
        if (before.further.isEmpty()) {
            before.further = new ArrayList<>();
            repeated.add(before);
        }
        before.further.add(node);
    }

    NodeTable table() {
        for (var twice : repeated) {
            var first = nodes[twice.first];
            if (first != null) {
                nodes[twice.first] = joined(first, twice.further);
            }
        }
        var said = new ArrayList<Node>(count);
        for (int i = 0; i < count; i++) {
            var node = nodes[i];
            if (node != null && says(node)) {
                said.add(node);
            }
        }
        return NodeTable.sealed(said, this::find);
    }

    private static boolean says(Node node) {
        return !node.types().isEmpty() || !node.properties().isEmpty();
    }

    /** The node of an id; a blank one by its number. */
    private @Nullable Node find(String id) {
        if (!id.startsWith(RegularWords.BLANK)) {
            var named = met.get(id);
            return named == null ? null : saying(nodes[named.first]);
        }
        int number = 0;
        for (int i = RegularWords.BLANK.length(); i < id.length(); i++) {
            number = number * 10 + id.charAt(i) - '0';
            if (number < 0 || number >= count) {
                return null;
            }
        }
        var node = nodes[number];
        return node != null && node.id().equals(id) ? saying(node) : null;
    }

    private static @Nullable Node saying(@Nullable Node node) {
        return node != null && says(node) ? node : null;
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
