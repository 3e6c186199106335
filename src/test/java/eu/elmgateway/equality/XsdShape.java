package eu.elmgateway.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * One spelling for what may be spelt in several ways in XML Schema 1.0: defaults left out or written, prefixes, the order
 * of attributes, of facets and of identity constraints, and particles that stand in a group or in a model group of their own for no
 * effect (XSD 1.0 part 1, 3.9.6 "pointless").
 */
final class XsdShape {
    private static final Set<String> QNAMES = Set.of("type", "ref", "base", "refer", "itemType", "memberTypes");
    private static final Set<String> MODEL_GROUPS = Set.of("sequence", "choice");
    private static final Set<String> UNORDERED =
            Set.of("attribute", "anyAttribute", "enumeration", "pattern", "unique", "key", "keyref");
    private static final Set<String> DEFAULTS =
            Set.of("minOccurs=1", "maxOccurs=1", "use=optional", "abstract=false", "mixed=false", "form=qualified");
    private static final Pattern PREFIX = Pattern.compile("(\\w+):(?=[\\w*])");

    private final Map<String, Element> components;

    XsdShape(Map<String, Element> components) {
        this.components = components;
    }

    String of(Element component) {
        return one(component, attributes(component));
    }

    private String one(Element element, SortedMap<String, String> attributes) {
        String content = Stream.concat(
                        ordered(element).stream(), unordered(element).sorted())
                .collect(Collectors.joining(", "));
        return element.getLocalName() + attributes + (content.isEmpty() ? "" : "(" + content + ")");
    }

    private List<String> ordered(Element parent) {
        var shapes = new ArrayList<String>();
        for (Element child : XsdComponents.children(parent)) {
            if (!UNORDERED.contains(child.getLocalName()) && !"attributeGroup".equals(child.getLocalName())) {
                shapes.addAll(particle(child, parent));
            }
        }
        return shapes;
    }

    private Stream<String> unordered(Element parent) {
        return XsdComponents.children(parent).stream().flatMap(child -> switch (child.getLocalName()) {
            case "attributeGroup" -> unordered(component("attributeGroup", child));
            default -> UNORDERED.contains(child.getLocalName()) ? Stream.of(of(child)) : Stream.of();
        });
    }

    /** A particle as its parent sees it: what is pointless in that place has dissolved into its children. */
    private List<String> particle(Element child, Element parent) {
        SortedMap<String, String> attributes = attributes(child);
        Element meant = child;
        if (child.getLocalName().equals("group")) {
            attributes.remove("ref");
            meant = XsdComponents.children(component("group", child)).get(0);
        }
        return pointless(meant, attributes, parent) ? ordered(meant) : List.of(one(meant, attributes));
    }

    private boolean pointless(Element child, SortedMap<String, String> attributes, Element parent) {
        if (!MODEL_GROUPS.contains(child.getLocalName()) || !attributes.isEmpty()) {
            return false;
        }
        boolean withinModelGroup = MODEL_GROUPS.contains(parent.getLocalName());
        return withinModelGroup
                && (child.getLocalName().equals(parent.getLocalName())
                        || ordered(child).size() == 1);
    }

    private Element component(String kind, Element reference) {
        String name = reference.getAttribute("ref").replaceAll("^.*:", "");
        return Objects.requireNonNull(components.get(kind + " " + name), kind + " " + name);
    }

    private static SortedMap<String, String> attributes(Element element) {
        var attributes = new TreeMap<String, String>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            String value = value(element, name, attribute.getValue());
            if (!name.startsWith("xmlns") && !DEFAULTS.contains(name + "=" + value)) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    private static String value(Element element, String attribute, String value) {
        if (attribute.equals("xpath")) {
            return PREFIX.matcher(value).replaceAll(found -> "{" + element.lookupNamespaceURI(found.group(1)) + "}");
        }
        return QNAMES.contains(attribute) ? qualified(element, value) : value;
    }

    private static String qualified(Element element, String names) {
        return Stream.of(names.strip().split("\\s+"))
                .map(name -> {
                    int colon = name.indexOf(':');
                    String namespace = element.lookupNamespaceURI(colon < 0 ? null : name.substring(0, colon));
                    return "{" + namespace + "}" + name.substring(colon + 1);
                })
                .collect(Collectors.joining(" "));
    }
}
