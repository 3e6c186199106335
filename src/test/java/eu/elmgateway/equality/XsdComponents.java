package eu.elmgateway.equality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The global components of one namespace: those of a schema file and of all that it includes. Imports are not followed. */
public final class XsdComponents {
    private static final Set<String> PARTS = Set.of("group", "attributeGroup");

    private final Map<String, Element> components = new HashMap<>();
    private final Set<URI> read = new HashSet<>();

    private XsdComponents() {}

    /** Reads a schema file and what it includes. */
    public static XsdComponents of(Path schema) {
        return of(schema.toUri());
    }

    /** Reads a schema of a library on the class path. */
    public static XsdComponents onClassPath(String resource) {
        return of(URI.create(Objects.requireNonNull(XsdComponents.class.getResource(resource), resource)
                .toString()));
    }

    private static XsdComponents of(URI schema) {
        var components = new XsdComponents();
        components.read(schema);
        return components;
    }

    /**
     * What each component demands, in one spelling however it was written; groups and attribute groups are not listed but
     * stand where they are used.
     *
     * @return by kind and name, such as {@code complexType TextType}
     */
    public SortedMap<String, String> shapes() {
        var shapes = new TreeMap<String, String>();
        var shape = new XsdShape(components);
        components.forEach((name, component) -> {
            if (!PARTS.contains(component.getLocalName())) {
                shapes.put(name, shape.of(component));
            }
        });
        return shapes;
    }

    private void read(URI schema) {
        if (!read.add(schema)) {
            return;
        }
        for (Element child : children(qualified(parse(schema)))) {
            if (child.getLocalName().equals("include")) {
                read(schema.resolve(child.getAttribute("schemaLocation")));
            } else if (child.hasAttribute("name")) {
                add(child);
            }
        }
    }

    /** {@link XsdShape} takes these settings for granted: local elements qualified, attributes not, nothing blocked. */
    private static Element qualified(Element schema) {
        boolean blocks = schema.hasAttribute("blockDefault") || schema.hasAttribute("finalDefault");
        if (blocks
                || schema.getAttribute("attributeFormDefault").equals("qualified")
                || !schema.getAttribute("elementFormDefault").equals("qualified")) {
            throw new IllegalArgumentException(
                    "a schema with other defaults: " + schema.getAttribute("targetNamespace"));
        }
        return schema;
    }

    private void add(Element component) {
        String key = component.getLocalName() + " " + component.getAttribute("name");
        if (components.put(key, component) != null) {
            throw new IllegalArgumentException(key + " is declared twice");
        }
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && !"annotation".equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element parse(URI schema) {
        try (InputStream bytes = schema.toURL().openStream()) {
            var reader = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder();
            return reader.parse(bytes).getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(schema + ": " + e, e);
        }
    }
}
