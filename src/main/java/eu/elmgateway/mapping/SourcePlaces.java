package eu.elmgateway.mapping;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.validation.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.sf.saxon.om.AxisInfo;
import net.sf.saxon.om.NamespaceUri;
import net.sf.saxon.om.NodeInfo;
import net.sf.saxon.pattern.NodeKindTest;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.tree.iter.AxisIterator;
import net.sf.saxon.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Where nodes of a source stand in the document that was sent: by XPath, line and column in XML, by JSON Pointer, line and column
 * in JSON. An attribute or a text stands where its element does. Only the ways to the nodes asked for are walked. For one run.
 */
final class SourcePlaces {
    private static final String JSON = "http://www.w3.org/2005/xpath-functions";

    private final XdmNode source;
    private final Function<Collection<String>, Map<String, TextPlace>> pointers;
    private final Set<NodeInfo> ways = new HashSet<>();
    private final Map<NodeInfo, String> paths = new HashMap<>();

    /** @param pointers lines and columns of JSON Pointers */
    SourcePlaces(XdmNode source, Function<Collection<String>, Map<String, TextPlace>> pointers) {
        this.source = source;
        this.pointers = pointers;
    }

    /** The places of those that stand in the source. */
    Map<NodeInfo, Place> of(Collection<NodeInfo> nodes) {
        NodeInfo top = source.getUnderlyingNode();
        NodeInfo root = child(top);
        if (root == null) {
            return Map.of();
        }
        Map<NodeInfo, NodeInfo> elements = new HashMap<>();
        for (NodeInfo node : nodes) {
            NodeInfo element = node.getNodeKind() == Type.ELEMENT ? node : node.getParent();
            if (element != null && way(element, top)) {
                elements.put(node, element);
            }
        }
        boolean json = root.getNamespaceUri().toString().equals(JSON);
        walk(root, json ? "" : "/" + root.getDisplayName(), json);
        return json ? inJson(elements) : inXml(elements);
    }

    private static @Nullable NodeInfo child(NodeInfo top) {
        return top.iterateAxis(AxisInfo.CHILD, NodeKindTest.ELEMENT).next();
    }

    /** Marks an element and all around it; a node that the stylesheet made itself has no way to the top. */
    private boolean way(NodeInfo element, NodeInfo top) {
        List<NodeInfo> way = new ArrayList<>();
        NodeInfo next = element;
        while (next != null && next.getNodeKind() == Type.ELEMENT && !ways.contains(next)) {
            way.add(next);
            next = next.getParent();
        }
        boolean leads = next != null && (ways.contains(next) || next.equals(top));
        if (leads) {
            ways.addAll(way);
        }
        return leads;
    }

    private void walk(NodeInfo element, String path, boolean json) {
        paths.put(element, path);
        boolean array = json && element.getLocalPart().equals("array");
        Map<String, Integer> met = new HashMap<>();
        AxisIterator children = element.iterateAxis(AxisInfo.CHILD, NodeKindTest.ELEMENT);
        for (NodeInfo child = children.next(); child != null; child = children.next()) {
            String name = array ? "" : child.getDisplayName();
            int number = met.merge(name, 1, Integer::sum);
            if (ways.contains(child)) {
                String step = json ? (array ? "" + (number - 1) : key(child)) : name + "[" + number + "]";
                walk(child, path + "/" + step, json);
            }
        }
    }

    private static String key(NodeInfo member) {
        String key = member.getAttributeValue(NamespaceUri.NULL, "key");
        return key == null ? "" : key.replace("~", "~0").replace("/", "~1");
    }

    private Map<NodeInfo, Place> inXml(Map<NodeInfo, NodeInfo> elements) {
        Map<NodeInfo, Place> places = new HashMap<>();
        elements.forEach((node, element) -> places.put(
                node,
                Place.inXml(
                        paths.getOrDefault(element, "/"),
                        Math.max(0, element.getLineNumber()),
                        Math.max(0, element.getColumnNumber()))));
        return places;
    }

    private Map<NodeInfo, Place> inJson(Map<NodeInfo, NodeInfo> elements) {
        UnaryOperator<String> known = pointer -> pointer == null ? "" : pointer;
        Map<String, TextPlace> lines = pointers.apply(
                elements.values().stream().map(paths::get).map(known).distinct().toList());
        Map<NodeInfo, Place> places = new HashMap<>();
        elements.forEach((node, element) -> {
            String pointer = paths.getOrDefault(element, "");
            TextPlace at = lines.get(pointer);
            places.put(node, new Place(pointer, at == null ? 0 : at.line(), at == null ? 0 : at.column()));
        });
        return places;
    }
}
