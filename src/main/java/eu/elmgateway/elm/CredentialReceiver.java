package eu.elmgateway.elm;

import eu.elmgateway.safe.Nearest;
import eu.elmgateway.wording.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.SequenceReceiver;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceMap;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeName;
import net.sf.saxon.s9api.Location;
import net.sf.saxon.str.UnicodeString;
import net.sf.saxon.type.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Reads credentials from the XML that {@link CredentialXml} describes while it is written, so that no tree need stand between a
 * stylesheet and what it made. For one document, on one thread.
 */
public final class CredentialReceiver extends SequenceReceiver {
    private static final NamespaceUri ELM = NamespaceUri.of(CredentialXml.NAMESPACE);

    private final Terms terms;
    private final List<Credential> credentials = new ArrayList<>(1);
    private final Deque<XmlOpen> open = new ArrayDeque<>();
    private XmlNodes nodes;
    private boolean several;

    /** What is wrong is told at the end: an exception in the midst would come to the engine as one of its own. */
    private @Nullable UnreadableElmException fault;

    /** How deep we are within an element whose own elements count as text. */
    private int ignored;

    CredentialReceiver(Terms terms, PipelineConfiguration pipe) {
        super(pipe);
        this.terms = terms;
        this.nodes = new XmlNodes(terms);
    }

    /**
     * The credentials, in canonical form, once all is written.
     *
     * @throws UnreadableElmException if there is none, or what was written is none
     */
    public List<Credential> credentials() {
        if (fault != null) {
            throw fault;
        }
        if (credentials.isEmpty() && !several) {
            throw new UnreadableElmException("elm-xml:root", Message.of("elm.no-root"), "/");
        }
        return List.copyOf(credentials);
    }

    @Override
    public void startElement(
            NodeName name,
            SchemaType type,
            AttributeMap attributes,
            NamespaceMap namespaces,
            Location location,
            int properties) {
        if (fault == null) {
            try {
                element(name, attributes);
            } catch (UnreadableElmException wrong) {
                fault = wrong;
            }
        }
    }

    private void element(NodeName name, AttributeMap attributes) {
        var outer = open.peek();
        if (ignored > 0 || (outer != null && outer.takesNoElements())) {
            ignored++;
        } else if (outer == null) {
            outermost(name, attributes);
        } else {
            inner(outer, name, attributes);
        }
    }

    private void outermost(NodeName name, AttributeMap attributes) {
        if (!several && credentials.isEmpty() && is(name, "credentials")) {
            several = true;
        } else if (is(name, "EuropeanDigitalCredential") && (several || credentials.isEmpty())) {
            nodes = new XmlNodes(terms);
            String id = nodes.node(attribute(attributes, "id"), attribute(attributes, "type"));
            nodes.credential(id);
            open.push(XmlOpen.node(name, id));
        } else {
            var full = "Q{" + name.getNamespaceUri() + "}" + name.getLocalPart();
            throw new UnreadableElmException("elm-xml:root", Message.of("elm.root", full), "/");
        }
    }

    private void inner(XmlOpen outer, NodeName name, AttributeMap attributes) {
        String within = outer.node(nodes);
        if (is(name, "node")) {
            String id = nodes.node(attribute(attributes, "id"), attribute(attributes, "type"));
            open.push(XmlOpen.node(name, id));
            return;
        }
        var term = term(name, attributes);
        String property = term == null ? attribute(attributes, "iri") : term.iri();
        open.push(value(name, term, attributes).of(within, property));
    }

    private XmlOpen value(NodeName name, @Nullable Term term, AttributeMap attributes) {
        String language = attributes.getValue(NamespaceUri.XML, "lang");
        if (language != null) {
            return XmlOpen.text(name, language);
        }
        String reference = attribute(attributes, "ref");
        if (reference != null) {
            return XmlOpen.reference(name, reference);
        }
        String id = attribute(attributes, "id");
        String type = attribute(attributes, "type");
        String datatype = attribute(attributes, "datatype");
        String implied = datatype == null ? XmlNodeWriter.implied(term) : datatype;
        return id != null || type != null || implied == null
                ? XmlOpen.node(name, nodes.node(id, type))
                : XmlOpen.literal(name, implied);
    }

    @Override
    public void characters(UnicodeString characters, Location location, int properties) {
        var here = open.peek();
        if (here != null) {
            here.add(characters);
        }
    }

    @Override
    public void endElement() {
        if (fault != null) {
            return;
        }
        if (ignored > 0) {
            ignored--;
            return;
        }
        var ended = open.poll();
        if (ended != null) {
            ended.end(nodes);
            credential(ended);
        }
    }

    private void credential(XmlOpen ended) {
        if (open.isEmpty()) {
            try {
                credentials.add(Credential.canonical(nodes.table(), ended.node(nodes)));
            } catch (UnreadableElmException wrong) {
                fault = wrong;
            }
        }
    }

    private static boolean is(NodeName name, String local) {
        return name.getLocalPart().equals(local) && name.getNamespaceUri().equals(ELM);
    }

    private static @Nullable String attribute(AttributeMap attributes, String name) {
        return attributes.getValue(NamespaceUri.NULL, name);
    }

    private @Nullable Term term(NodeName name, AttributeMap attributes) {
        if (!name.getNamespaceUri().equals(ELM)) {
            var full = "Q{" + name.getNamespaceUri() + "}" + name.getLocalPart();
            throw new UnreadableElmException(
                    "elm-xml:unknown-element", Message.of("elm.not-elm", full, path(name)), null);
        }
        if (name.getLocalPart().equals("property") && attribute(attributes, "iri") != null) {
            return null;
        }
        return terms.named(name.getLocalPart()).orElseThrow(() -> unknown(name));
    }

    private UnreadableElmException unknown(NodeName element) {
        var name = element.getLocalPart();
        return new UnreadableElmException(
                "elm-xml:unknown-element",
                Nearest.to(name, terms.names())
                        .map(near -> Message.of("elm.unknown-element.near", name, path(element), near))
                        .orElseGet(() -> Message.of("elm.unknown-element", name, path(element))),
                null);
    }

    private String path(NodeName last) {
        var path = new StringBuilder(several ? "/elm:credentials" : "");
        open.descendingIterator().forEachRemaining(element -> path.append('/').append(element.name()));
        return path.append('/').append(last.getDisplayName()).toString();
    }

    @Override
    public void close() {}

    @Override
    public void startDocument(int properties) {}

    @Override
    public void endDocument() {}

    @Override
    public void processingInstruction(String name, UnicodeString data, Location location, int properties) {}

    @Override
    public void comment(UnicodeString content, Location location, int properties) {}

    @Override
    public void append(Item item, Location location, int properties) {
        throw new IllegalStateException("what comes here is an event for each element; an item came");
    }
}
