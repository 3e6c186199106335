package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings a credential into its one form: what can be reached from the root, in the order in which it is reached; properties in
 * the order of their IRIs, values in that of the document, texts of one language together; blank nodes labelled as met. For one
 * credential.
 */
final class Canonicaliser {
    /** Deeper than any credential seen (the deepest sample has 12 levels), and well within a thread's stack. */
    static final int DEEPEST = 200;

    private final NodeTable table;
    private final Map<String, Node> reached = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();

    Canonicaliser(NodeTable table) {
        this.table = table;
    }

    Credential canonical(String root) {
        visit(root, 0);
        var nodes = reached.values().stream().map(this::relabelled).toList();
        return new Credential(new NodeTable(nodes), label(root));
    }

    private void visit(String id, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableElmException("elm:depth", Message.of("elm.depth", DEEPEST), null);
        }
        label(id);
        var node = table.node(id).orElse(null);
        if (node == null || reached.containsKey(id)) {
            return;
        }
        var ordered = ordered(node);
        reached.put(id, ordered);
        ordered.properties()
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (value instanceof Value.Reference reference) {
                        visit(reference.id(), depth + 1);
                    }
                }));
    }

    private static Node ordered(Node node) {
        var properties = new LinkedHashMap<String, List<Value>>();
        new TreeMap<>(node.properties()).forEach((property, values) -> properties.put(property, byLanguage(values)));
        return new Node(node.id(), node.types().stream().sorted().distinct().toList(), properties);
    }

    /** Languages in the order in which they first appear: a language map cannot hold them interleaved. */
    private static List<Value> byLanguage(List<Value> values) {
        var groups = new LinkedHashMap<String, List<Value>>();
        for (var value : new LinkedHashSet<>(values)) {
            var language = value instanceof Value.Text text ? text.language() : "";
            groups.computeIfAbsent(language, any -> new ArrayList<>()).add(value);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private String label(String id) {
        return id.startsWith("_:") ? labels.computeIfAbsent(id, any -> "_:b" + labels.size()) : id;
    }

    private Node relabelled(Node node) {
        var properties = new LinkedHashMap<String, List<Value>>();
        node.properties()
                .forEach((property, values) -> properties.put(
                        property, values.stream().map(this::relabelled).toList()));
        return new Node(label(node.id()), node.types(), properties);
    }

    private Value relabelled(Value value) {
        return value instanceof Value.Reference reference ? new Value.Reference(label(reference.id())) : value;
    }
}
