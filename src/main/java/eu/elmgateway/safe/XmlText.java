package eu.elmgateway.safe;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * An XML document whose prolog was read: no document type, a root element we can name. What follows the root's start tag
 * is only known to be well-formed once it was walked. Immutable.
 */
public final class XmlText {
    private final XMLInputFactory factory;
    private final Limits limits;
    private final DecodedText decoded;
    private final QName root;
    private final Map<QName, String> attributes;

    XmlText(XMLInputFactory factory, Limits limits, DecodedText decoded) throws UnreadableException {
        this.factory = factory;
        this.limits = limits;
        this.decoded = decoded;
        try {
            XMLStreamReader reader = reader();
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                XmlWalk.refuseDoctype(reader);
            }
            root = reader.getName();
            attributes = new LinkedHashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
            }
        } catch (XMLStreamException e) {
            throw XmlWords.unreadable(e, decoded.text());
        }
    }

    /** The characters, without byte order mark. */
    public String text() {
        return decoded.text();
    }

    /** The name of the outermost element. */
    public QName root() {
        return root;
    }

    /** The attributes of the outermost element, namespace declarations apart. */
    public Map<QName, String> rootAttributes() {
        return Map.copyOf(attributes);
    }

    /** A new reader from the beginning. It refuses nothing by itself but entities: prefer {@link #walk}. */
    public XMLStreamReader reader() throws XMLStreamException {
        return factory.createXMLStreamReader(new StringReader(text()));
    }

    /** A new walk through the whole document, within the limits. */
    public XmlWalk walk() throws UnreadableException {
        try {
            return new XmlWalk(reader(), limits, text());
        } catch (XMLStreamException e) {
            throw XmlWords.unreadable(e, text());
        }
    }

    /**
     * Walks through the whole document and tells a handler.
     *
     * @throws UnreadableException if the document is not well-formed or beyond the limits
     * @throws SAXException only if the handler throws it
     */
    public void walk(ContentHandler handler) throws UnreadableException, SAXException {
        walk().run(handler);
    }
}
