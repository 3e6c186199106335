package eu.elmgateway.seal;

import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Moves an enveloped signature to the front of the tree that DSS works on. DSS looks for hundreds of things in a signature, and its
 * XPath engine counts for each all nodes that stand before. What is covered is the document without the signature, so that it stays
 * the same wherever the signature stands; DSS hashes it again, and would say so if it did not.
 */
final class SignatureFirst {
    private SignatureFirst() {}

    /** Moves the one signature of this id; leaves the tree as it is where that might change what is signed. */
    static void in(Document tree, String id) {
        Element root = tree.getDocumentElement();
        List<Element> found = Dom.outermost(root, element -> Dom.is(element, Dom.DS, "Signature"));
        if (found.size() != 1 || !id.equals(found.get(0).getAttribute("Id"))) {
            return;
        }
        Element signature = found.get(0);
        for (Node around = signature.getParentNode(); around != root; around = around.getParentNode()) {
            if (!declared(around.getAttributes(), signature)) {
                return;
            }
        }
        root.insertBefore(signature, root.getFirstChild());
    }

    /** What an ancestor declares goes along; false if it says something of language, space or base, which its children inherit. */
    private static boolean declared(NamedNodeMap attributes, Element signature) {
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = (Attr) attributes.item(i);
            if (XMLConstants.XML_NS_URI.equals(attribute.getNamespaceURI())) {
                return false;
            }
            boolean namespace = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
            if (namespace && !signature.hasAttribute(attribute.getName())) {
                signature.setAttributeNS(
                        XMLConstants.XMLNS_ATTRIBUTE_NS_URI, attribute.getName(), attribute.getValue());
            }
        }
        return true;
    }
}
