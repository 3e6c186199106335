package eu.elmgateway.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.crypto.dsig.XMLSignature;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Goes about in a DOM by names, never by ids. */
final class Dom {
    static final String DS = XMLSignature.XMLNS;
    static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";

    private Dom() {}

    static boolean is(Node node, String namespace, String name) {
        return node.getNodeType() == Node.ELEMENT_NODE
                && name.equals(node.getLocalName())
                && namespace.equals(node.getNamespaceURI());
    }

    static List<Element> children(Element parent, Predicate<Element> wanted) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && wanted.test(element)) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return children(parent, child -> is(child, namespace, name));
    }

    /** The one child of this name; nobody shall choose between two. */
    static Element child(Element parent, String namespace, String name) throws Objection {
        List<Element> found = children(parent, namespace, name);
        if (found.size() != 1) {
            throw Objection.broken("xml-form", name, found.size());
        }
        return found.get(0);
    }

    static Optional<Element> first(Element parent, String namespace, String... names) {
        Optional<Element> here = Optional.of(parent);
        for (String name : names) {
            here = here.flatMap(at -> children(at, namespace, name).stream().findFirst());
        }
        return here;
    }

    /** All elements that pass, in the order of the document, without looking into those that did. */
    static List<Element> outermost(Element root, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        Node at = root;
        while (at != null) {
            boolean hit = at instanceof Element element && wanted.test(element);
            if (hit) {
                found.add((Element) at);
            }
            Node down = hit ? null : at.getFirstChild();
            at = down == null ? after(at, root) : down;
        }
        return found;
    }

    private static @Nullable Node after(Node from, Node root) {
        Node at = from;
        while (at != null && at != root) {
            if (at.getNextSibling() != null) {
                return at.getNextSibling();
            }
            at = at.getParentNode();
        }
        return null;
    }

    /** XPath of an element with the document's own prefixes, as reports have it. */
    static String path(Element element) {
        if (!(element.getParentNode() instanceof Element parent)) {
            return "/" + element.getNodeName();
        }
        List<Element> alike = children(parent, child -> child.getNodeName().equals(element.getNodeName()));
        return path(parent) + "/" + element.getNodeName() + "[" + (alike.indexOf(element) + 1) + "]";
    }
}
