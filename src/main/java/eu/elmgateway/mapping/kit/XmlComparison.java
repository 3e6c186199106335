package eu.elmgateway.mapping.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xmlunit.diff.Comparison;
import org.xmlunit.diff.ComparisonResult;
import org.xmlunit.diff.ComparisonType;
import org.xmlunit.diff.DOMDifferenceEngine;

/**
 * Compares XML: elements in their order, attributes in whatever order, names by namespace and not by prefix. White space
 * between elements, comments and processing instructions mean nothing, every other character does.
 */
final class XmlComparison {
    private static final String TEXT = "/text\\(\\)\\[\\d+]$";

    private final CounterpartNodes counterparts = new CounterpartNodes();
    private final List<Difference> differences = new ArrayList<>();

    private XmlComparison() {}

    static List<Difference> of(Document expected, Document written) {
        var comparison = new XmlComparison();
        var engine = new DOMDifferenceEngine();
        engine.setNodeFilter(XmlLikeness::counts);
        engine.setNodeMatcher(comparison.counterparts);
        engine.setNamespaceContext(prefixes(expected));
        engine.addDifferenceListener(comparison::hear);
        engine.compare(new DOMSource(expected), new DOMSource(written));
        return comparison.differences;
    }

    private void hear(Comparison comparison, ComparisonResult result) {
        Comparison.Detail expected = comparison.getControlDetails();
        Comparison.Detail written = comparison.getTestDetails();
        switch (comparison.getType()) {
            case TEXT_VALUE,
                    ATTR_VALUE,
                    NAMESPACE_URI,
                    ELEMENT_TAG_NAME,
                    SCHEMA_LOCATION,
                    NO_NAMESPACE_SCHEMA_LOCATION ->
                differences.add(Difference.changed(
                        where(expected), String.valueOf(expected.getValue()), String.valueOf(written.getValue())));
            case CHILD_LOOKUP, ATTR_NAME_LOOKUP -> alone(comparison.getType(), expected, written);
            case CHILD_NODELIST_SEQUENCE -> {
                if (counterparts.moved(expected.getTarget())) {
                    differences.add(Difference.moved(where(expected), where(written)));
                }
            }
            default -> {
                // Prefixes, encodings, and counts of what is told one by one.
            }
        }
    }

    private void alone(ComparisonType type, Comparison.Detail expected, Comparison.Detail written) {
        boolean attribute = type == ComparisonType.ATTR_NAME_LOOKUP;
        if (attribute ? expected.getValue() != null : expected.getTarget() != null) {
            differences.add(Difference.missing(where(expected), shown(attribute, expected)));
        } else {
            differences.add(Difference.surplus(where(written), shown(attribute, written)));
        }
    }

    /** The attribute that the value names, or the node. */
    private static String shown(boolean attribute, Comparison.Detail detail) {
        return attribute && detail.getValue() instanceof QName name && detail.getTarget() instanceof Element element
                ? element.getAttributeNS(
                        name.getNamespaceURI().isEmpty() ? null : name.getNamespaceURI(), name.getLocalPart())
                : XmlLikeness.shown(detail.getTarget());
    }

    /** Of a text the path of its element: nobody numbers texts. */
    private static String where(Comparison.Detail detail) {
        return String.valueOf(detail.getXPath()).replaceFirst(TEXT, "");
    }

    /** Prefix to namespace, as the document has them, so that paths read like it. */
    private static Map<String, String> prefixes(Document document) {
        var prefixes = new HashMap<String, String>();
        prefixes.put("xml", XMLConstants.XML_NS_URI);
        collect(document.getDocumentElement(), prefixes);
        return prefixes;
    }

    private static void collect(Element element, Map<String, String> prefixes) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                    && !XMLConstants.XMLNS_ATTRIBUTE.equals(attribute.getLocalName())) {
                prefixes.put(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, prefixes);
            }
        }
    }
}
