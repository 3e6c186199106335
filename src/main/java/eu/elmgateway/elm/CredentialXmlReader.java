package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
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
        var id = nodes.root(root);
        return Credential.canonical(nodes.table(), id);
    }

    private static XdmNode element(XdmNode document) {
        return document.select(Steps.child(Predicates.isElement()))
                .findFirst()
                .orElseThrow(() -> new UnreadableElmException("elm-xml:root", Message.of("elm.no-root"), "/"));
    }
}
