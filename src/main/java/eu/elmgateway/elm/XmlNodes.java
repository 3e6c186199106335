package eu.elmgateway.elm;

import eu.elmgateway.safe.Nearest;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the nodes of an XML view: elements with the same id are one node. For one credential. */
final class XmlNodes {
    /** How the ids begin that hold within one document only. */
    private static final String OWN = "_:";

    private final Terms terms;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, List<String>> classes = new HashMap<>();

    /** Ids of the document's own that something refers to. */
    private final Set<String> referred = new LinkedHashSet<>();

    private int blanks;

    /** What was said of a node so far. */
    private static final class Draft {
        private final Set<String> types = new LinkedHashSet<>(2);
        private final Map<String, ValueSet> properties = new LinkedHashMap<>();

        Node node(String id) {
            var values = new LinkedHashMap<String, List<Value>>();
            properties.forEach((property, set) -> values.put(property, set.values()));
            return Node.sealed(id, List.copyOf(types), values);
        }
    }

    XmlNodes(Terms terms) {
        this.terms = terms;
    }

    /**
     * Begins to tell of a node, anew or for the first time.
     *
     * @param said its id; null for a node of its own
     * @param names its classes, parted by white space; null if none is said
     * @return its id
     */
    String node(@Nullable String said, @Nullable String names) {
        var id = said == null ? "_:e" + blanks++ : said;
        draft(id).types.addAll(names == null ? List.of() : classes.computeIfAbsent(names, this::classes));
        return id;
    }

    private List<String> classes(String names) {
        var iris = new ArrayList<String>(2);
        for (var name : names.trim().split("\\s+", -1)) {
            iris.add(terms.classIri(name));
        }
        return iris;
    }

    private Draft draft(String id) {
        return drafts.computeIfAbsent(id, any -> new Draft());
    }

    /** The node is the credential; a stylesheet need not say the classes that every credential has. */
    void credential(String id) {
        var own = draft(id).types;
        if (own.isEmpty()) {
            own.add(terms.classIri("VerifiableCredential"));
            own.add(terms.classIri("EuropeanDigitalCredential"));
        }
    }

    void add(String id, String property, Value value) {
        if (value instanceof Value.Reference reference && reference.id().startsWith(OWN)) {
            referred.add(reference.id());
        }
        draft(id).properties.computeIfAbsent(property, any -> new ValueSet()).add(value);
    }

    /** @throws UnreadableElmException if a reference leads to no node of this document */
    NodeTable table() {
        referred.forEach(this::known);
        List<Node> nodes = new ArrayList<>(drafts.size());
        drafts.forEach((id, draft) -> {
            if (!draft.types.isEmpty() || !draft.properties.isEmpty()) {
                nodes.add(draft.node(id));
            }
        });
        return new NodeTable(nodes);
    }

    /** What is named like a node of the document's own must be one; other ids may stand for things told elsewhere. */
    private void known(String id) {
        if (!drafts.containsKey(id)) {
            throw new UnreadableElmException(
                    "elm-xml:unknown-node",
                    Nearest.to(id, drafts.keySet())
                            .map(near -> Message.of("elm.unknown-node.near", id, near))
                            .orElseGet(() -> Message.of("elm.unknown-node", id)),
                    null);
        }
    }
}
