package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings a credential into its one form: what can be reached from the root, in the order in which it is reached; properties in
 * the order of their IRIs, values in that of the document, texts of one language together; blank nodes labelled as met. For one
 * credential.
 */
final class Canonicaliser {
    /** Deeper than any credential seen (the deepest sample has 12 levels), and well within a thread's stack. */
    static final int DEEPEST = 200;

    /** With more properties than these a node gets a map that hashes. */
    private static final int FEW = 16;

    private final NodeTable table;
    private final Set<String> reached = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();

    Canonicaliser(NodeTable table) {
        this.table = table;
    }

    Credential canonical(String root) {
        visit(root, 0);
        return new Credential(new NodeTable(nodes), label(root));
    }

    /** A node gets its place before those it refers to, and its form after them, for then all of them have their labels. */
    private void visit(String id, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableElmException("elm:depth", Message.of("elm.depth", DEEPEST), null);
        }
        var label = label(id);
        var node = table.node(id).orElse(null);
        if (node == null || !reached.add(id)) {
            return;
        }
        int place = nodes.size();
        nodes.add(node);
        var names = node.properties().keySet().toArray(new String[0]);
        Arrays.sort(names);
        List<List<Value>> values = new ArrayList<>(names.length);
        for (var name : names) {
            var ordered = byLanguage(node.values(name));
            values.add(ordered);
            for (var value : ordered) {
                if (value instanceof Value.Reference reference) {
                    visit(reference.id(), depth + 1);
                }
            }
        }
        values.replaceAll(this::relabelled);
        nodes.set(place, Node.sealed(label, types(node), properties(names, values)));
    }

    private static List<String> types(Node node) {
        return node.types().size() < 2
                ? node.types()
                : node.types().stream().sorted().distinct().toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map<String, List<Value>> properties(String[] names, List<List<Value>> values) {
        if (names.length <= FEW) {
            return new FewProperties(names, (List<Value>[]) values.toArray(new List[0]));
        }
        var properties = new LinkedHashMap<String, List<Value>>();
        for (int i = 0; i < names.length; i++) {
            properties.put(names[i], values.get(i));
        }
        return Collections.unmodifiableMap(properties);
    }

    /** Languages in the order in which they first appear: a language map cannot hold them interleaved. */
    private static List<Value> byLanguage(List<Value> values) {
        if (values.size() < 2) {
            return values;
        }
        var groups = new LinkedHashMap<String, ValueSet>();
        for (var value : values) {
            var language = value instanceof Value.Text text ? text.language() : "";
            groups.computeIfAbsent(language, any -> new ValueSet()).add(value);
        }
        List<Value> ordered = new ArrayList<>(values.size());
        groups.values().forEach(group -> ordered.addAll(group.values()));
        return ordered;
    }

    private String label(String id) {
        return id.startsWith("_:") ? labels.computeIfAbsent(id, any -> "_:b" + labels.size()) : id;
    }

    private List<Value> relabelled(List<Value> values) {
        var relabelled = values.toArray(new Value[0]);
        for (int i = 0; i < relabelled.length; i++) {
            if (relabelled[i] instanceof Value.Reference reference
                    && reference.id().startsWith("_:")) {
                relabelled[i] = new Value.Reference(label(reference.id()));
            }
        }
        return List.of(relabelled);
    }
}
