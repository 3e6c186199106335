package eu.elmgateway.elm;

import eu.elmgateway.safe.Nearest;
import eu.elmgateway.wording.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.SequenceReceiver;
import net.sf.saxon.om.AttributeMap;
import net.sf.saxon.om.Item;
import net.sf.saxon.om.NamespaceMap;
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
    private final Terms terms;
    private final List<Credential> credentials = new ArrayList<>(1);
    private final Deque<XmlOpen> open = new ArrayDeque<>();
    private final Map<NodeName, XmlName> names = new HashMap<>();
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
                element(known(name), attributes);
            } catch (UnreadableElmException wrong) {
                fault = wrong;
            }
        }
    }

    /** A name is looked up once. Those that a stylesheet computes are new objects each time, but equal. */
    private XmlName known(NodeName name) {
        return names.computeIfAbsent(name, any -> XmlName.of(any, terms));
    }

    private void element(XmlName name, AttributeMap attributes) {
        var outer = open.peek();
        if (ignored > 0 || (outer != null && outer.takesNoElements())) {
            ignored++;
        } else if (outer == null) {
            outermost(name, XmlAttributes.of(attributes));
        } else {
            inner(outer, name, XmlAttributes.of(attributes));
        }
    }

    private void outermost(XmlName name, XmlAttributes attributes) {
        if (!several && credentials.isEmpty() && name.is("credentials")) {
            several = true;
        } else if (name.is("EuropeanDigitalCredential") && (several || credentials.isEmpty())) {
            nodes = new XmlNodes(terms);
            var root = nodes.node(attributes.id(), attributes.type());
            nodes.credential(root);
            open.push(XmlOpen.node(name, root));
        } else {
            throw new UnreadableElmException("elm-xml:root", Message.of("elm.root", name.full()), "/");
        }
    }

    private void inner(XmlOpen outer, XmlName name, XmlAttributes attributes) {
        var within = outer.node(nodes);
        if (name.is("node")) {
            open.push(XmlOpen.node(name, nodes.node(attributes.id(), attributes.type())));
            return;
        }
        var term = term(name, attributes);
        String property = term == null ? attributes.iri() : term.iri();
        open.push(value(name, term, attributes).of(within, property));
    }

    private XmlOpen value(XmlName name, @Nullable Term term, XmlAttributes attributes) {
        if (attributes.language() != null) {
            return XmlOpen.text(name, attributes.language());
        }
        if (attributes.ref() != null) {
            nodes.refer(attributes.ref());
            return XmlOpen.reference(name, attributes.ref());
        }
        String implied = attributes.datatype() == null ? XmlNodeWriter.implied(term) : attributes.datatype();
        return attributes.id() != null || attributes.type() != null || implied == null
                ? XmlOpen.node(name, nodes.node(attributes.id(), attributes.type()))
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
            ended.end();
            credential(ended);
        }
    }

    private void credential(XmlOpen ended) {
        if (open.isEmpty()) {
            try {
                credentials.add(nodes.canonical(ended.node(nodes)));
            } catch (UnreadableElmException wrong) {
                fault = wrong;
            }
        }
    }

    private @Nullable Term term(XmlName name, XmlAttributes attributes) {
        if (!name.elm()) {
            throw new UnreadableElmException(
                    "elm-xml:unknown-element", Message.of("elm.not-elm", name.full(), path(name)), null);
        }
        if (name.is("property") && attributes.iri() != null) {
            return null;
        }
        if (name.term() == null) {
            throw unknown(name);
        }
        return name.term();
    }

    private UnreadableElmException unknown(XmlName element) {
        var name = element.local();
        return new UnreadableElmException(
                "elm-xml:unknown-element",
                Nearest.to(name, terms.names())
                        .map(near -> Message.of("elm.unknown-element.near", name, path(element), near))
                        .orElseGet(() -> Message.of("elm.unknown-element", name, path(element))),
                null);
    }

    private String path(XmlName last) {
        var path = new StringBuilder(several ? "/elm:credentials" : "");
        open.descendingIterator().forEachRemaining(element -> path.append('/').append(element.name()));
        return path.append('/').append(last.displayed()).toString();
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
