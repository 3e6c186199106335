package eu.elmgateway.seal;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Verifies the enveloped signatures of an XML document (XML Signature 1.1; XAdES, EN 319 132-1), by the certificate each carries.
 * A seal stands in the root element, or in a {@code proof} in it; one that stands elsewhere seals nothing. A credential inside a
 * presentation is verified as a document of its own. Nothing is fetched. Thread-safe.
 */
final class XmlCheck {
    /** What a presentation holds. */
    static final String CREDENTIAL = "europassCredential";

    private final SafeReaders readers;
    private final Certificates certificates;

    XmlCheck(SafeReaders readers, Certificates certificates) {
        this.readers = readers;
        this.certificates = certificates;
    }

    /** @throws UnreadableException if the document is not well-formed */
    List<BareSeal> check(XmlText document) throws UnreadableException {
        Element root = readers.dom(document).getDocumentElement();
        List<BareSeal> seals = new ArrayList<>();
        boolean inside = false;
        for (Element signature : Dom.outermost(root, element -> Dom.is(element, Dom.DS, "Signature"))) {
            if (seals(signature, root)) {
                seals.add(new XmlSignature(signature, undeclared(document.text()), certificates).check());
            } else if (enclosing(signature, root).isPresent()) {
                inside = true;
            } else {
                seals.add(new BareSeal(SealForm.XMLDSIG, Dom.path(signature)).with(Objection.broken("place")));
            }
        }
        if (inside) {
            seals.addAll(inner(document, root));
        }
        return seals;
    }

    private static boolean seals(Element signature, Element root) {
        Node parent = signature.getParentNode();
        return parent == root || (parent.getParentNode() == root && "proof".equals(parent.getLocalName()));
    }

    /** The credential inside a presentation that a signature stands in. */
    private static Optional<Element> enclosing(Element signature, Element root) {
        Node at = signature;
        while (at.getParentNode() != root) {
            at = at.getParentNode();
        }
        return CREDENTIAL.equals(at.getLocalName()) ? Optional.of((Element) at) : Optional.empty();
    }

    private List<BareSeal> inner(XmlText document, Element root) throws UnreadableException {
        List<BareSeal> seals = new ArrayList<>();
        List<Element> credentials = Dom.children(root, child -> CREDENTIAL.equals(child.getLocalName()));
        List<String> texts = new InnerCredentials(CREDENTIAL).in(document);
        for (int i = 0; i < credentials.size(); i++) {
            String path = Dom.path(credentials.get(i));
            for (BareSeal seal : check(readers.xml(texts.get(i).getBytes(StandardCharsets.UTF_8)))) {
                // Beside a sealed credential another one would pass for sealed.
                seals.add(
                        credentials.size() == 1
                                ? seal.inside(path)
                                : seal.inside(path).with(Objection.broken("beside")));
            }
        }
        return seals;
    }

    /** The characters say of themselves how they were encoded, which is over. */
    private static byte[] undeclared(String text) {
        String bare = text.startsWith("<?xml ") ? text.substring(text.indexOf("?>") + 2) : text;
        return bare.getBytes(StandardCharsets.UTF_8);
    }
}
