package eu.elmgateway.mapping.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What a node of XML looks like. */
final class XmlLikeness {
    private XmlLikeness() {}

    static Likeness of(Node node) {
        List<String> lines = new ArrayList<>();
        lines(node, "", lines);
        return new Likeness(node instanceof Text ? "" : name(node), lines);
    }

    /** Whether a node means anything: white space beside elements does not. */
    static boolean counts(Node node) {
        return node instanceof Text text
                ? !text.getData().isBlank() || !hasElements(text.getParentNode())
                : node.getNodeType() != Node.COMMENT_NODE && node.getNodeType() != Node.PROCESSING_INSTRUCTION_NODE;
    }

    private static boolean hasElements(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return true;
            }
        }
        return false;
    }

    /** A node, much as it was written. */
    static String shown(Node node) {
        if (!(node instanceof Element element)) {
            return String.valueOf(node.getNodeValue());
        }
        var text = new StringBuilder("<" + element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            text.append(' ').append(attributes.item(i).getNodeName()).append("=\"");
            text.append(attributes.item(i).getNodeValue()).append('"');
        }
        text.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (counts(child)) {
                text.append(shown(child));
            }
        }
        return text.append("</").append(element.getTagName()).append('>').toString();
    }

    private static void lines(Node node, String path, List<String> lines) {
        if (!(node instanceof Element element)) {
            lines.add(path + " " + node.getNodeValue());
            return;
        }
        String here = path + "/" + name(element);
        lines.add(here + attributes(element));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (counts(child)) {
                lines(child, here, lines);
            }
        }
    }

    private static List<String> attributes(Element element) {
        List<String> lines = new ArrayList<>();
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                lines.add(name(attribute) + "=" + attribute.getNodeValue());
            }
        }
        Collections.sort(lines);
        return lines;
    }

    private static String name(Node node) {
        return "{" + node.getNamespaceURI() + "}" + node.getLocalName();
    }
}
