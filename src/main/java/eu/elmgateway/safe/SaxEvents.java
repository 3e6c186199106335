package eu.elmgateway.safe;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Tells a SAX handler what a StAX reader just read. */
record SaxEvents(XMLStreamReader reader, ContentHandler handler) {
    void start() throws SAXException {
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            handler.startPrefixMapping(blank(reader.getNamespacePrefix(i)), blank(reader.getNamespaceURI(i)));
        }
        var attributes = new AttributesImpl();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.addAttribute(
                    blank(reader.getAttributeNamespace(i)),
                    reader.getAttributeLocalName(i),
                    qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                    reader.getAttributeType(i),
                    reader.getAttributeValue(i));
        }
        handler.startElement(blank(reader.getNamespaceURI()), reader.getLocalName(), name(), attributes);
    }

    void end() throws SAXException {
        handler.endElement(blank(reader.getNamespaceURI()), reader.getLocalName(), name());
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            handler.endPrefixMapping(blank(reader.getNamespacePrefix(i)));
        }
    }

    void text() throws SAXException {
        handler.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private String name() {
        return qualified(reader.getPrefix(), reader.getLocalName());
    }

    private static String qualified(@Nullable String prefix, String local) {
        return blank(prefix).isEmpty() ? local : prefix + ":" + local;
    }

    private static String blank(@Nullable String text) {
        return text == null ? XMLConstants.NULL_NS_URI : text;
    }
}
