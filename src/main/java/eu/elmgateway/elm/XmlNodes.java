package eu.elmgateway.elm;

import eu.elmgateway.safe.Nearest;
import eu.elmgateway.wording.Message;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;

/** Collects the nodes of an XML view: elements with the same id are one node. For one credential. */
final class XmlNodes {
    /** How the ids begin that hold within one document only. */
    private static final String OWN = "_:";

    private static final NamespaceUri ELM = NamespaceUri.of(CredentialXml.NAMESPACE);
    private static final String ID = "id";
    private static final String TYPE = "type";
    private static final String REF = "ref";
    private static final String DATATYPE = "datatype";
    private static final String IRI = "iri";

    private final Terms terms;
    private final Map<String, Set<String>> types = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<Value>>> properties = new LinkedHashMap<>();
    private int blanks;

    XmlNodes(Terms terms) {
        this.terms = terms;
    }

    /** @throws UnreadableElmException if a reference leads to no node of this document */
    NodeTable table() {
        properties.values().forEach(node -> node.values().forEach(values -> values.forEach(this::known)));
        return new NodeTable(types.keySet().stream()
                .filter(id -> !types.getOrDefault(id, Set.of()).isEmpty() || properties.containsKey(id))
                .map(this::node)
                .toList());
    }

    /** What is named like a node of the document's own must be one; other ids may stand for things told elsewhere. */
    private void known(Value value) {
        if (value instanceof Value.Reference reference
                && reference.id().startsWith(OWN)
                && !types.containsKey(reference.id())) {
            throw new UnreadableElmException(
                    "elm-xml:unknown-node",
                    Nearest.to(reference.id(), types.keySet())
                            .map(near -> Message.of("elm.unknown-node.near", reference.id(), near))
                            .orElseGet(() -> Message.of("elm.unknown-node", reference.id())),
                    null);
        }
    }

    private Node node(String id) {
        var values = new LinkedHashMap<String, List<Value>>();
        properties.getOrDefault(id, Map.of()).forEach((property, set) -> values.put(property, List.copyOf(set)));
        return new Node(id, List.copyOf(types.getOrDefault(id, Set.of())), values);
    }

    /** The id of the credential; a stylesheet need not say the classes that every credential has. */
    String root(NodeInfo element) {
        var id = node(element);
        var own = types.computeIfAbsent(id, any -> new LinkedHashSet<>());
        if (own.isEmpty()) {
            own.add(terms.classIri("VerifiableCredential"));
            own.add(terms.classIri("EuropeanDigitalCredential"));
        }
        return id;
    }

    private static @Nullable String attribute(NodeInfo element, String name) {
        return element.getAttributeValue(NamespaceUri.NULL, name);
    }

    private static AxisIterator children(NodeInfo element) {
        return element.iterateAxis(AxisInfo.CHILD, NodeKindTest.ELEMENT);
    }

    private String node(NodeInfo element) {
        var said = attribute(element, ID);
        var id = said == null ? "_:e" + blanks++ : said;
        var own = types.computeIfAbsent(id, any -> new LinkedHashSet<>());
        var names = attribute(element, TYPE);
        for (var name : names == null ? new String[0] : names.trim().split("\\s+")) {
            own.add(terms.classIri(name));
        }
        AxisIterator children = children(element);
        for (NodeInfo child = children.next(); child != null; child = children.next()) {
            child(id, child);
        }
        return id;
    }

    private void child(String id, NodeInfo child) {
        if (child.getNamespaceUri().equals(ELM) && child.getLocalPart().equals("node")) {
            node(child);
        } else {
            add(id, child);
        }
    }

    private void add(String id, NodeInfo child) {
        var term = term(child);
        var property = term == null ? attribute(child, IRI) : term.iri();
        var value = value(child, term);
        properties
                .computeIfAbsent(id, any -> new LinkedHashMap<>())
                .computeIfAbsent(property, any -> new LinkedHashSet<>())
                .add(value);
    }

    private @Nullable Term term(NodeInfo element) {
        if (element.getNamespaceUri().equals(ELM)) {
            if (element.getLocalPart().equals("property") && attribute(element, IRI) != null) {
                return null;
            }
            var term = terms.named(element.getLocalPart());
            if (term.isPresent()) {
                return term.get();
            }
        }
        throw element.getNamespaceUri().equals(ELM)
                ? unknown(element, element.getLocalPart())
                : new UnreadableElmException(
                        "elm-xml:unknown-element", Message.of("elm.not-elm", name(element), path(element)), null);
    }

    private UnreadableElmException unknown(NodeInfo element, String name) {
        return new UnreadableElmException(
                "elm-xml:unknown-element",
                Nearest.to(name, terms.names())
                        .map(near -> Message.of("elm.unknown-element.near", name, path(element), near))
                        .orElseGet(() -> Message.of("elm.unknown-element", name, path(element))),
                null);
    }

    private static String path(NodeInfo element) {
        var parent = element.getParent();
        var above = parent == null || parent.getNodeKind() != Type.ELEMENT ? "" : path(parent);
        return above + "/" + element.getDisplayName();
    }

    private static String name(NodeInfo element) {
        return "Q{" + element.getNamespaceUri() + "}" + element.getLocalPart();
    }

    private Value value(NodeInfo element, @Nullable Term term) {
        var language = element.getAttributeValue(NamespaceUri.XML, "lang");
        if (language != null) {
            return new Value.Text(element.getStringValue(), language);
        }
        var reference = attribute(element, REF);
        if (reference != null) {
            return new Value.Reference(reference);
        }
        var datatype = attribute(element, DATATYPE);
        var implied = datatype == null ? XmlNodeWriter.implied(term) : datatype;
        if (implied == null || looksLikeNode(element)) {
            return new Value.Reference(node(element));
        }
        return new Value.Literal(element.getStringValue(), implied);
    }

    private static boolean looksLikeNode(NodeInfo element) {
        return attribute(element, ID) != null
                || attribute(element, TYPE) != null
                || children(element).next() != null;
    }
}
