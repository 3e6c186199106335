package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
import java.util.List;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/**
 * Reads the XML that {@link CredentialXml} describes back into a credential; stylesheets that map to ELM write that XML.
 * They may also say a node apart, as {@code elm:node} with an id, and refer to it with {@code ref}, so that what many refer to
 * is written once; a node that nothing refers to is not taken. Strict: an element that is no term of the model is refused, for
 * it would be lost. Thread-safe.
 */
public final class CredentialXmlReader {
    private static final QName CREDENTIALS = new QName(CredentialXml.NAMESPACE, "credentials");

    private final Terms terms;

    public CredentialXmlReader(ElmModel model) {
        this.terms = new Terms(model.contexts());
    }

    /**
     * Reads one credential, in canonical form.
     *
     * @param credential an element {@code elm:EuropeanDigitalCredential}, or the document around it
     * @throws UnreadableElmException if it is something else, or has elements that are no terms of the model
     */
    public Credential read(XdmNode credential) {
        var root = credential.getNodeKind() == XdmNodeKind.DOCUMENT ? element(credential) : credential;
        var name = root.getNodeName();
        if (!name.getNamespace().equals(CredentialXml.NAMESPACE)
                || !name.getLocalName().equals("EuropeanDigitalCredential")) {
            throw new UnreadableElmException("elm-xml:root", Message.of("elm.root", name.getEQName()), "/");
        }
        var nodes = new XmlNodes(terms);
        var id = nodes.root(root.getUnderlyingNode());
        return Credential.canonical(nodes.table(), id);
    }

    /**
     * Reads one credential, or those within an element {@code elm:credentials}. Each is read on its own: what one says apart
     * as {@code elm:node} is not known in another.
     *
     * @throws UnreadableElmException as {@link #read}
     */
    public List<Credential> readAll(XdmNode document) {
        var root = document.getNodeKind() == XdmNodeKind.DOCUMENT ? element(document) : document;
        if (!root.getNodeName().equals(CREDENTIALS)) {
            return List.of(read(root));
        }
        return root.select(Steps.child(Predicates.isElement())).map(this::read).toList();
    }

    private static XdmNode element(XdmNode document) {
        return document.select(Steps.child(Predicates.isElement()))
                .findFirst()
                .orElseThrow(() -> new UnreadableElmException("elm-xml:root", Message.of("elm.no-root"), "/"));
    }
}
