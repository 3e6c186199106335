package eu.elmgateway.elm;

import eu.elmgateway.safe.XmlCharacters;
import eu.elmgateway.wording.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.sf.saxon.trans.XPathException;
import org.jspecify.annotations.Nullable;

/** Writes the nodes of one credential as elements. */
final class XmlNodeWriter {
    private final Terms terms;
    private final Credential credential;
    private final XmlTree out;
    private final XmlSize size;
    private final Set<String> repeated;
    private final Set<String> ancestors = new HashSet<>();

    XmlNodeWriter(Terms terms, Credential credential, XmlTree out, XmlSize size) {
        this.terms = terms;
        this.credential = credential;
        this.out = out;
        this.size = size;
        this.repeated = new SharedNodes(credential).repeated();
    }

    void root(@Nullable String recordId) throws XPathException {
        start("EuropeanDigitalCredential");
        if (recordId != null) {
            out.attribute("record", recordId);
        }
        content(credential.root());
        out.end();
    }

    private void start(String name) throws XPathException {
        size.element();
        out.start(name);
    }

    private void content(String id) throws XPathException {
        var node = credential.nodes().node(id).orElse(null);
        if (!id.startsWith("_:") || repeated.contains(id) || node == null) {
            out.attribute("id", XmlCharacters.legal(id));
        }
        if (node == null) {
            return;
        }
        if (!node.types().isEmpty()) {
            out.attribute("type", types(node.types()));
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
        if (types.size() == 1) {
            return XmlCharacters.legal(terms.className(types.get(0)));
        }
        return types.stream().map(terms::className).map(XmlCharacters::legal).collect(Collectors.joining(" "));
    }

    private void value(String property, Value value) throws XPathException {
        var term = terms.of(property).orElse(null);
        start(term == null ? "property" : term.name());
        if (term == null) {
            out.attribute("iri", XmlCharacters.legal(property));
        }
        if (value instanceof Value.Reference reference) {
            reference(reference.id());
        } else if (value instanceof Value.Text text) {
            out.language(XmlCharacters.legal(text.language()));
            text(text.text());
        } else {
            literal((Value.Literal) value, term);
        }
        out.end();
    }

    private void reference(String id) throws XPathException {
        if (ancestors.contains(id)) {
            out.attribute("ref", XmlCharacters.legal(id));
        } else if (ancestors.size() > Canonicaliser.DEEPEST) {
            throw new UnreadableElmException("elm:depth", Message.of("elm.depth", Canonicaliser.DEEPEST), null);
        } else {
            content(id);
        }
    }

    private void literal(Value.Literal literal, @Nullable Term term) throws XPathException {
        if (!literal.datatype().equals(implied(term))) {
            out.attribute("datatype", XmlCharacters.legal(literal.datatype()));
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

    private void text(String text) throws XPathException {
        size.text(text);
        if (!text.isEmpty()) {
            out.text(XmlCharacters.legal(text));
        }
    }
}
