package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * XML of an accreditation data set (AMS) in the shape of the JSON-LD of the same model: elements become members by their local names,
 * {@code id}, {@code idref} and {@code uri} the id of an object, and an element's class is its own name.
 */
final class XmlGraph {
    private XmlGraph() {}

    static JsonNode of(Element element) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name : new String[] {"id", "idref", "uri"}) {
            if (element.hasAttribute(name)) {
                object.put("id", element.getAttribute(name));
            }
        }
        boolean children = false;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children = true;
                array(object, one.getLocalName()).add(of(one));
            }
        }
        String text = element.getTextContent().strip();
        if (!children && object.isEmpty()) {
            return JsonNodeFactory.instance.textNode(text);
        }
        object.put("@type", capital(element.getLocalName()));
        return object;
    }

    private static ArrayNode array(ObjectNode object, String name) {
        // What is called type in XML is dcType in JSON-LD, where type is the class.
        String member = name.equals("type") ? "dcType" : name;
        return object.has(member) ? (ArrayNode) object.get(member) : object.putArray(member);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
