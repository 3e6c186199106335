package eu.elmgateway.equality;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How a message is built, whatever stands in it: the way to each element and attribute, with the names of slots and properties, the
 * types that xsi:type gives, and values that are the same in every message.
 */
public final class RegRepShape {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> FIXED =
            Set.of("status", "collectionType", "severity", "classificationScheme", "classificationNode");

    private final Set<String> ways = new TreeSet<>();

    private RegRepShape() {}

    /** The shape of a file. */
    public static Set<String> of(Path file) throws Exception {
        return of(Files.readAllBytes(file));
    }

    /** The shape of a document. */
    public static Set<String> of(byte[] document) throws Exception {
        var shape = new RegRepShape();
        shape.walk(
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(document))
                        .getDocumentElement(),
                "");
        return shape.ways;
    }

    private void walk(Element element, String above) {
        String type = element.getAttributeNS(XSI, "type").replaceFirst("^.*:", "");
        String name = element.hasAttribute("name") ? "=" + element.getAttribute("name") : "";
        String way = above + "/{" + element.getNamespaceURI() + "}" + element.getLocalName() + name + "(" + type + ")";
        ways.add(way);
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Node attribute = element.getAttributes().item(at);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                String value = FIXED.contains(attribute.getLocalName()) ? "=" + attribute.getNodeValue() : "";
                ways.add(way + "/@" + attribute.getLocalName() + value);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                walk(inner, way);
            }
        }
    }
}
