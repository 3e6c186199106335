package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings a credential into its one form: what can be reached from the root, in the order in which it is reached; properties in
 * the order of their IRIs, values in that of the document, texts of one language together; blank nodes labelled as met. For one
 * credential.
 */
final class Canonicaliser {
    /** Deeper than any credential seen (the deepest sample has 12 levels), and well within a thread's stack. */
    static final int DEEPEST = 200;

    private static final int USUAL = 256;

    private final Function<String, @Nullable Node> table;
    private final Map<String, Met> met = new HashMap<>(USUAL);
    private final List<Node> nodes = new ArrayList<>();
    private int blanks;

    /** What is referred to: its id in the one form, and the same as a reference. */
    private static final class Met {
        private final String label;
        private final Value.Reference reference;
        private boolean reached;

        Met(String label, Value.Reference reference) {
            this.label = label;
            this.reference = reference;
        }
    }

    /** @param table id to node, null for an id that is only referred to */
    Canonicaliser(Function<String, @Nullable Node> table) {
        this.table = table;
    }

    Credential canonical(String root) {
        String label = visit(new Value.Reference(root), 0).id();
        return new Credential(new NodeTable(nodes), label);
    }

    /** A node gets its place before those it refers to, and its form after them, for then all of them have their labels. */
    private Value.Reference visit(Value.Reference reference, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableElmException("elm:depth", Message.of("elm.depth", DEEPEST), null);
        }
        var here = met.computeIfAbsent(reference.id(), any -> met(reference));
        var node = here.reached ? null : table.apply(reference.id());
        if (node != null) {
            here.reached = true;
            int place = nodes.size();
            nodes.add(node);
            nodes.set(place, Node.sealed(here.label, types(node), properties(node, depth)));
        }
        return here.reference;
    }

    private Met met(Value.Reference reference) {
        if (!reference.id().startsWith("_:")) {
            return new Met(reference.id(), reference);
        }
        String label = "_:b" + blanks++;
        return new Met(label, new Value.Reference(label));
    }

    private static List<String> types(Node node) {
        return node.types().size() < 2
                ? node.types()
                : node.types().stream().sorted().distinct().toList();
    }

    private Map<String, List<Value>> properties(Node node, int depth) {
        var names = node.properties().keySet().toArray(new String[0]);
        Arrays.sort(names);
        List<List<Value>> values = new ArrayList<>(names.length);
        for (var name : names) {
            values.add(relabelled(byLanguage(node.values(name)), depth));
        }
        return FewProperties.of(names, values);
    }

    /** Languages in the order in which they first appear: a language map cannot hold them interleaved. */
    private static List<Value> byLanguage(List<Value> values) {
        if (values.size() < 2 || !texts(values)) {
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

    private static boolean texts(List<Value> values) {
        for (var value : values) {
            if (value instanceof Value.Text) {
                return true;
            }
        }
        return false;
    }

    private List<Value> relabelled(List<Value> values, int depth) {
        var relabelled = values.toArray(new Value[0]);
        for (int i = 0; i < relabelled.length; i++) {
            if (relabelled[i] instanceof Value.Reference reference) {
                relabelled[i] = visit(reference, depth + 1);
            }
        }
        return List.of(relabelled);
    }
}
