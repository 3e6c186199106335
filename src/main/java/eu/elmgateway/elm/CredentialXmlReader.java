package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
import java.util.List;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.expr.parser.Loc;
import net.sf.saxon.om.CopyOptions;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

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
        var all = readAll(credential);
        if (all.size() != 1) {
            throw new UnreadableElmException("elm-xml:root", Message.of("elm.no-root"), "/");
        }
        return all.get(0);
    }

    /**
     * Reads one credential, or those within an element {@code elm:credentials}. Each is read on its own: what one says apart
     * as {@code elm:node} is not known in another.
     *
     * @throws UnreadableElmException as {@link #read}
     */
    public List<Credential> readAll(XdmNode document) {
        var node = document.getUnderlyingNode();
        var receiver = receiver(node.getConfiguration().makePipelineConfiguration());
        try {
            node.copy(receiver, CopyOptions.ALL_NAMESPACES, Loc.NONE);
        } catch (XPathException impossible) {
            throw new IllegalStateException("a tree could not be walked", impossible);
        }
        return receiver.credentials();
    }

    /** Reads credentials while they are written. */
    public CredentialReceiver receiver(PipelineConfiguration pipe) {
        return new CredentialReceiver(terms, pipe);
    }
}
