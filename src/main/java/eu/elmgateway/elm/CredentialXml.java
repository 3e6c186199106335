package eu.elmgateway.elm;

import java.util.Map;
import net.sf.saxon.om.TreeModel;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.trans.XPathException;

/**
 * Shows a credential as XML, for stylesheets. Every element is in the namespace {@value #NAMESPACE} and is named by a term of
 * the JSON-LD context: {@code elm:EuropeanDigitalCredential/elm:credentialSubject/elm:hasClaim/elm:title[@xml:lang='fr']}.
 *
 * <ul>
 *   <li>A node is an element with {@code id} (blank nodes only where they stand more than once) and {@code type}, class names parted by
 *       spaces. It stands in full wherever it is referred to; one that is its own ancestor stands as an empty element with
 *       {@code ref}.
 *   <li>A text has {@code xml:lang}; a literal is text, with {@code datatype} only where the term does not imply it.
 *   <li>A property without a term is {@code elm:property} with its IRI in {@code iri}.
 *   <li>Characters that XML cannot hold become U+FFFD.
 * </ul>
 *
 * Thread-safe.
 */
public final class CredentialXml {
    /** The namespace of every element. */
    public static final String NAMESPACE = "http://data.europa.eu/snb/model/elm/";

    private final Terms terms;
    private final Processor saxon;
    private final XmlTreeNames names;

    public CredentialXml(ElmModel model, Processor saxon) {
        this.terms = new Terms(model.contexts());
        this.saxon = saxon;
        this.names = new XmlTreeNames(saxon.getUnderlyingConfiguration().getNamePool());
    }

    /**
     * The document of one credential.
     *
     * @throws UnreadableElmException if embedding nodes wherever they are referred to would make the document too large
     */
    public XdmNode view(Credential credential) {
        return view(credential, TreeModel.TINY_TREE);
    }

    /** The same, as a tree of this kind. */
    public XdmNode view(Credential credential, TreeModel kind) {
        return build(kind, out -> new XmlNodeWriter(terms, credential, out, new XmlSize()).root(null));
    }

    /**
     * The document of a batch: {@code elm:credentials} with one {@code elm:EuropeanDigitalCredential} each, whose attribute
     * {@code record} is its record id.
     *
     * @param credentials record id to credential, in this order
     */
    public XdmNode batch(Map<String, Credential> credentials) {
        return batch(credentials, TreeModel.TINY_TREE);
    }

    /** The same, as a tree of this kind. */
    public XdmNode batch(Map<String, Credential> credentials, TreeModel kind) {
        return build(kind, out -> {
            out.start("credentials");
            for (var entry : credentials.entrySet()) {
                new XmlNodeWriter(terms, entry.getValue(), out, new XmlSize()).root(entry.getKey());
            }
            out.end();
        });
    }

    /** Where a document of a credential says what the elements of its view show. */
    public ViewPlaces places(ElmSource document) {
        return new ViewPlaces(terms, document);
    }

    private interface Content {
        void write(XmlTree out) throws XPathException;
    }

    private XdmNode build(TreeModel kind, Content content) {
        try {
            var out = new XmlTree(names, saxon.getUnderlyingConfiguration(), kind);
            content.write(out);
            return new XdmNode(out.finished());
        } catch (XPathException impossible) {
            throw new IllegalStateException("a tree in memory could not be built", impossible);
        }
    }
}
