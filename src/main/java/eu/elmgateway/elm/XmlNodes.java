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

    private static final int USUAL = 256;

    private final Terms terms;
    private final Map<String, XmlDraft> drafts = new LinkedHashMap<>(USUAL);
    private final Map<String, List<String>> classes = new HashMap<>();

    /** Ids of the document's own that something refers to. */
    private final Set<String> referred = new LinkedHashSet<>();

    private int blanks;

    XmlNodes(Terms terms) {
        this.terms = terms;
    }

    /**
     * Begins to tell of a node, anew or for the first time.
     *
     * @param said its id; null for a node of its own
     * @param names its classes, parted by white space; null if none is said
     */
    XmlDraft node(@Nullable String said, @Nullable String names) {
        var draft = said == null ? blank() : drafts.computeIfAbsent(said, XmlDraft::new);
        if (names != null) {
            draft.types(classes.computeIfAbsent(names, this::classes));
        }
        return draft;
    }

    private XmlDraft blank() {
        return drafts.computeIfAbsent(OWN + "e" + blanks++, XmlDraft::new);
    }

    private List<String> classes(String names) {
        var iris = new ArrayList<String>(2);
        for (var name : names.trim().split("\\s+", -1)) {
            iris.add(terms.classIri(name));
        }
        return iris.stream().distinct().toList();
    }

    /** The node is the credential; a stylesheet need not say the classes that every credential has. */
    void credential(XmlDraft node) {
        if (node.untyped()) {
            node.types(List.of(terms.classIri("VerifiableCredential"), terms.classIri("EuropeanDigitalCredential")));
        }
    }

    /** Something refers to a node that may be told of elsewhere. */
    void refer(String id) {
        if (id.startsWith(OWN)) {
            referred.add(id);
        }
    }

    /**
     * The credential that is this node.
     *
     * @throws UnreadableElmException if a reference leads to no node of this document
     */
    Credential canonical(XmlDraft root) {
        referred.forEach(this::known);
        return new Canonicaliser(this::said).canonical(root.id());
    }

    /** What is said of a node, null if nothing is. */
    private @Nullable Node said(String id) {
        var draft = drafts.get(id);
        return draft == null || draft.empty() ? null : draft.node();
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
