package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;
import org.jspecify.annotations.Nullable;

/** Collects the nodes of an XML view: elements with the same id are one node. For one credential. */
final class XmlNodes {
    private static final QName ID = new QName("id");
    private static final QName TYPE = new QName("type");
    private static final QName REF = new QName("ref");
    private static final QName DATATYPE = new QName("datatype");
    private static final QName IRI = new QName("iri");
    private static final QName LANG = new QName("xml", "http://www.w3.org/XML/1998/namespace", "lang");

    private final Terms terms;
    private final Map<String, Set<String>> types = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<Value>>> properties = new LinkedHashMap<>();
    private int blanks;

    XmlNodes(Terms terms) {
        this.terms = terms;
    }

    NodeTable table() {
        return new NodeTable(types.keySet().stream()
                .filter(id -> !types.getOrDefault(id, Set.of()).isEmpty() || properties.containsKey(id))
                .map(this::node)
                .toList());
    }

    private Node node(String id) {
        var values = new LinkedHashMap<String, List<Value>>();
        properties.getOrDefault(id, Map.of()).forEach((property, set) -> values.put(property, List.copyOf(set)));
        return new Node(id, List.copyOf(types.getOrDefault(id, Set.of())), values);
    }

    /** The id of the credential; a stylesheet need not say the classes that every credential has. */
    String root(XdmNode element) {
        var id = node(element);
        var own = types.computeIfAbsent(id, any -> new LinkedHashSet<>());
        if (own.isEmpty()) {
            own.add(terms.classIri("VerifiableCredential"));
            own.add(terms.classIri("EuropeanDigitalCredential"));
        }
        return id;
    }

    private String node(XdmNode element) {
        var id = element.getAttributeValue(ID) == null ? "_:e" + blanks++ : element.getAttributeValue(ID);
        var own = types.computeIfAbsent(id, any -> new LinkedHashSet<>());
        var names = element.getAttributeValue(TYPE);
        for (var name : names == null ? new String[0] : names.trim().split("\\s+")) {
            own.add(terms.classIri(name));
        }
        element.select(Steps.child(Predicates.isElement())).forEach(child -> child(id, child));
        return id;
    }

    private void child(String id, XdmNode child) {
        if (child.getNodeName().getNamespace().equals(CredentialXml.NAMESPACE)
                && child.getNodeName().getLocalName().equals("node")) {
            node(child);
        } else {
            add(id, child);
        }
    }

    private void add(String id, XdmNode child) {
        var term = term(child);
        var property = term == null ? child.getAttributeValue(IRI) : term.iri();
        var value = value(child, term);
        properties
                .computeIfAbsent(id, any -> new LinkedHashMap<>())
                .computeIfAbsent(property, any -> new LinkedHashSet<>())
                .add(value);
    }

    private @Nullable Term term(XdmNode element) {
        var name = element.getNodeName();
        if (name.getNamespace().equals(CredentialXml.NAMESPACE)) {
            if (name.getLocalName().equals("property") && element.getAttributeValue(IRI) != null) {
                return null;
            }
            var term = terms.named(name.getLocalName());
            if (term.isPresent()) {
                return term.get();
            }
        }
        throw new UnreadableElmException(
                "elm-xml:unknown-element", Message.of("elm.unknown-element", name.getEQName()), null);
    }

    private Value value(XdmNode element, @Nullable Term term) {
        var language = element.getAttributeValue(LANG);
        if (language != null) {
            return new Value.Text(element.getStringValue(), language);
        }
        if (element.getAttributeValue(REF) != null) {
            return new Value.Reference(element.getAttributeValue(REF));
        }
        var datatype = element.getAttributeValue(DATATYPE);
        var implied = datatype == null ? XmlNodeWriter.implied(term) : datatype;
        if (implied == null || looksLikeNode(element)) {
            return new Value.Reference(node(element));
        }
        return new Value.Literal(element.getStringValue(), implied);
    }

    private static boolean looksLikeNode(XdmNode element) {
        return element.getAttributeValue(ID) != null
                || element.getAttributeValue(TYPE) != null
                || element.select(Steps.child(Predicates.isElement())).exists();
    }
}
