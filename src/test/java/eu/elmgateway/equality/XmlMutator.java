package eu.elmgateway.equality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes other documents out of one, most of them wrong in one to three places. The same seed gives the same documents.
 * Not thread-safe.
 */
public final class XmlMutator {
    private final Document original;
    private final List<String> words;
    private final Random random;
    private final Transformer writer;

    /**
     * Begins a row of mutants.
     *
     * @param words texts worth trying as names and values, such as all names and codes of the schema under test
     */
    public XmlMutator(byte[] document, List<String> words, long seed) {
        this.words = List.copyOf(words);
        this.random = new Random(seed);
        try {
            var readers = DocumentBuilderFactory.newDefaultNSInstance();
            original = readers.newDocumentBuilder().parse(new ByteArrayInputStream(document));
            writer = TransformerFactory.newDefaultInstance().newTransformer();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }

    /** The next mutant, as UTF-8. */
    public byte[] next() {
        var mutant = (Document) original.cloneNode(true);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(mutant);
        }
        return write(mutant);
    }

    private void change(Document mutant) {
        List<Element> elements = elements(mutant);
        Element place = elements.get(random.nextInt(elements.size()));
        Element other = elements.get(random.nextInt(elements.size()));
        int kind = random.nextInt(XmlMutation.ALL.size());
        XmlMutation.ALL.get(kind).apply(new XmlPlace(place, other, this::word, random));
    }

    private String word() {
        if (words.isEmpty() || random.nextInt(3) == 0) {
            return XmlMutation.ODD_TEXTS.get(random.nextInt(XmlMutation.ODD_TEXTS.size()));
        }
        return words.get(random.nextInt(words.size()));
    }

    private static List<Element> elements(Document document) {
        var all = new ArrayList<Element>();
        var found = document.getElementsByTagNameNS("*", "*");
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private byte[] write(Document mutant) {
        var bytes = new ByteArrayOutputStream();
        try {
            writer.transform(new DOMSource(mutant), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
