package eu.elmgateway.elm;

import eu.elmgateway.safe.XmlCharacters;
import eu.elmgateway.wording.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of one credential as elements. */
final class XmlNodeWriter {
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Terms terms;
    private final Credential credential;
    private final XMLStreamWriter out;
    private final XmlSize size;
    private final Set<String> repeated;
    private final Set<String> ancestors = new HashSet<>();

    XmlNodeWriter(Terms terms, Credential credential, XMLStreamWriter out, XmlSize size) {
        this.terms = terms;
        this.credential = credential;
        this.out = out;
        this.size = size;
        this.repeated = new SharedNodes(credential).repeated();
    }

    void root(@Nullable String recordId) throws XMLStreamException {
        start("EuropeanDigitalCredential");
        out.writeNamespace("elm", CredentialXml.NAMESPACE);
        if (recordId != null) {
            out.writeAttribute("record", recordId);
        }
        content(credential.root());
        out.writeEndElement();
    }

    private void start(String name) throws XMLStreamException {
        size.element();
        out.writeStartElement("elm", name, CredentialXml.NAMESPACE);
    }

    private void content(String id) throws XMLStreamException {
        var node = credential.nodes().node(id).orElse(null);
        if (!id.startsWith("_:") || repeated.contains(id) || node == null) {
            out.writeAttribute("id", XmlCharacters.legal(id));
        }
        if (node == null) {
            return;
        }
        if (!node.types().isEmpty()) {
            out.writeAttribute("type", types(node.types()));
        }
        ancestors.add(id);
        for (var property : node.properties().entrySet()) {
            for (var value : property.getValue()) {
                value(property.getKey(), value);
            }
        }
        ancestors.remove(id);
    }

    private String types(List<String> types) {
        return types.stream().map(terms::className).map(XmlCharacters::legal).collect(Collectors.joining(" "));
    }

    private void value(String property, Value value) throws XMLStreamException {
        var term = terms.of(property).orElse(null);
        start(term == null ? "property" : term.name());
        if (term == null) {
            out.writeAttribute("iri", XmlCharacters.legal(property));
        }
        if (value instanceof Value.Reference reference) {
            reference(reference.id());
        } else if (value instanceof Value.Text text) {
            out.writeAttribute("xml", XML, "lang", XmlCharacters.legal(text.language()));
            text(text.text());
        } else {
            literal((Value.Literal) value, term);
        }
        out.writeEndElement();
    }

    private void reference(String id) throws XMLStreamException {
        if (ancestors.contains(id)) {
            out.writeAttribute("ref", XmlCharacters.legal(id));
        } else if (ancestors.size() > Canonicaliser.DEEPEST) {
            throw new UnreadableElmException("elm:depth", Message.of("elm.depth", Canonicaliser.DEEPEST), null);
        } else {
            content(id);
        }
    }

    private void literal(Value.Literal literal, @Nullable Term term) throws XMLStreamException {
        if (!literal.datatype().equals(implied(term))) {
            out.writeAttribute("datatype", XmlCharacters.legal(literal.datatype()));
        }
        text(literal.lexical());
    }

    /** The datatype of text in an element of this term; null where text is not expected. */
    static @Nullable String implied(@Nullable Term term) {
        if (term != null && term.references()) {
            return null;
        }
        return term == null || term.type() == null ? Literals.STRING : term.type();
    }

    private void text(String text) throws XMLStreamException {
        size.text(text);
        if (!text.isEmpty()) {
            out.writeCharacters(XmlCharacters.legal(text));
        }
    }
}
