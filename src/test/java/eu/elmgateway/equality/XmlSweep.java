package eu.elmgateway.equality;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes other documents out of one, leaving nothing to chance: each element dropped, repeated, moved and emptied in turn,
 * and each word put into all texts at once, since a validator judges every text by itself.
 */
public final class XmlSweep {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlTree tree;
    private final List<String> words;
    private final int size;

    /** Takes the document and the words to put into it. */
    public XmlSweep(byte[] document, List<String> words) {
        this.tree = new XmlTree(document);
        this.words = List.copyOf(words);
        this.size = XmlTree.elements(tree.copy()).size();
    }

    /** All of them, as UTF-8, each made when it is asked for. */
    public Stream<byte[]> documents() {
        Stream<byte[]> elements = Stream.<Consumer<Element>>of(
                        XmlSweep::drop,
                        XmlSweep::repeat,
                        XmlSweep::moveUp,
                        XmlSweep::empty,
                        XmlSweep::strip,
                        XmlSweep::nil)
                .flatMap(this::toEachElement);
        return Stream.concat(elements, words.stream().map(this::intoAllTexts));
    }

    private Stream<byte[]> toEachElement(Consumer<Element> change) {
        return IntStream.range(1, size).mapToObj(index -> {
            Document copy = tree.copy();
            change.accept(XmlTree.elements(copy).get(index));
            return tree.write(copy);
        });
    }

    private byte[] intoAllTexts(String word) {
        Document copy = tree.copy();
        for (Element element : XmlTree.elements(copy)) {
            element.removeAttributeNS(XSI, "nil");
            XmlTree.attributes(element).forEach(attribute -> attribute.setValue(word));
            if (element.getElementsByTagNameNS("*", "*").getLength() == 0) {
                element.setTextContent(word);
            }
        }
        return tree.write(copy);
    }

    private static void drop(Element element) {
        parent(element).removeChild(element);
    }

    private static void repeat(Element element) {
        parent(element).insertBefore(element.cloneNode(true), element);
    }

    private static void moveUp(Element element) {
        parent(element).insertBefore(element, parent(element).getFirstChild());
    }

    private static void empty(Element element) {
        element.setTextContent("");
    }

    private static void strip(Element element) {
        XmlTree.attributes(element).forEach(element::removeAttributeNode);
    }

    private static void nil(Element element) {
        element.setTextContent("");
        element.setAttributeNS(XSI, "xsi:nil", "true");
    }

    private static Node parent(Element element) {
        return Objects.requireNonNull(element.getParentNode());
    }
}
