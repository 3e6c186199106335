package eu.elmgateway.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** An element to change, another one to take from, and where new words come from. */
record XmlPlace(Element element, Element other, Supplier<String> words, Random random) {
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    boolean isRoot() {
        return element.getParentNode() instanceof Document;
    }

    Document document() {
        return Objects.requireNonNull(element.getOwnerDocument());
    }

    Node parent() {
        return Objects.requireNonNull(element.getParentNode());
    }

    void insertBefore(Node node) {
        parent().insertBefore(node, element);
    }

    String word() {
        return words.get();
    }

    String name() {
        String word = words.get();
        return word.matches("[A-Za-z_][A-Za-z0-9_.-]{0,60}") ? word : "unknown";
    }

    Element named(@Nullable String namespace) {
        Element made = document().createElementNS(namespace, name());
        made.setTextContent(word());
        return made;
    }

    void rename(@Nullable String namespace, String name) {
        document().renameNode(element, namespace, name);
    }

    /** A descendant that holds only text, or this one. */
    Element leaf() {
        var all = element.getElementsByTagNameNS("*", "*");
        var leaves = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            var candidate = (Element) all.item(i);
            if (candidate.getChildNodes().getLength() == 1 && candidate.getFirstChild() instanceof Text) {
                leaves.add(candidate);
            }
        }
        return leaves.isEmpty() ? element : leaves.get(random.nextInt(leaves.size()));
    }

    /** What an attribute of the same name says elsewhere: a link gets another target, a key comes twice. */
    String valueElsewhere(Attr attribute) {
        var all = document().getElementsByTagNameNS("*", "*");
        var values = new ArrayList<String>();
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).hasAttribute(attribute.getName())) {
                values.add(((Element) all.item(i)).getAttribute(attribute.getName()));
            }
        }
        return values.get(random.nextInt(values.size()));
    }

    Optional<Attr> attribute() {
        List<Attr> own = XmlTree.attributes(element);
        return own.isEmpty() ? Optional.empty() : Optional.of(own.get(random.nextInt(own.size())));
    }
}
