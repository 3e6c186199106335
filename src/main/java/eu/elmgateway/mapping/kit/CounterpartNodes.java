package eu.elmgateway.mapping.kit;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;
import org.xmlunit.diff.NodeMatcher;

/** Tells which children of two elements are each other's counterparts. For one comparison. */
final class CounterpartNodes implements NodeMatcher {
    private final Set<Node> moved = Collections.newSetFromMap(new IdentityHashMap<>());

    @Override
    public Iterable<Map.Entry<Node, Node>> match(Iterable<Node> expected, Iterable<Node> written) {
        List<Node> one = list(expected);
        List<Node> other = list(written);
        List<Map.Entry<Node, Node>> entries = new ArrayList<>();
        for (Alignment.Pair pair : Alignment.of(likenesses(one), likenesses(other))) {
            if (pair.moved()) {
                moved.add(one.get(pair.expected()));
            }
            entries.add(new AbstractMap.SimpleEntry<>(one.get(pair.expected()), other.get(pair.written())));
        }
        return entries;
    }

    /** Whether an expected element was found elsewhere. */
    boolean moved(@Nullable Node expected) {
        return expected != null && moved.contains(expected);
    }

    private static List<Node> list(Iterable<Node> nodes) {
        var list = new ArrayList<Node>();
        nodes.forEach(list::add);
        return list;
    }

    private static List<Likeness> likenesses(List<Node> nodes) {
        return nodes.stream().map(XmlLikeness::of).toList();
    }
}
