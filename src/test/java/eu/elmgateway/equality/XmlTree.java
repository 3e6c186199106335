package eu.elmgateway.equality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A document from which changed copies are made. Not thread-safe. */
final class XmlTree {
    private final Document original;
    private final Transformer writer;

    XmlTree(byte[] document) {
        try {
            var readers = DocumentBuilderFactory.newDefaultNSInstance();
            original = readers.newDocumentBuilder().parse(new ByteArrayInputStream(document));
            writer = TransformerFactory.newDefaultInstance().newTransformer();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }

    Document copy() {
        return (Document) original.cloneNode(true);
    }

    /** As UTF-8. */
    byte[] write(Document changed) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.transform(new DOMSource(changed), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** All elements in document order. */
    static List<Element> elements(Document document) {
        var all = new ArrayList<Element>();
        var found = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** Its attributes, without namespace declarations. */
    static List<Attr> attributes(Element element) {
        var own = new ArrayList<Attr>();
        var all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            if (!all.item(i).getNodeName().startsWith("xmlns")) {
                own.add((Attr) all.item(i));
            }
        }
        return own;
    }
}
