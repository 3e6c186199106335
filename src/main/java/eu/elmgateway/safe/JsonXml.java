package eu.elmgateway.safe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Tells a handler of XML what a parser of JSON reads, in the representation that {@code fn:json-to-xml} has (XPath and XQuery
 * Functions and Operators 3.1, 17.4.1). Numbers are told as they were written, and U+FFFD stands for what XML cannot hold. The
 * text was read before, so that names stand once in an object and all is within the limits. For one document.
 */
final class JsonXml {
    private static final String NAMESPACE = "http://www.w3.org/2005/xpath-functions";

    private final JsonParser parser;
    private final ContentHandler handler;
    private final Deque<String> open = new ArrayDeque<>();
    private @Nullable String key;

    JsonXml(JsonParser parser, ContentHandler handler) {
        this.parser = parser;
        this.handler = handler;
    }

    void run() throws IOException, SAXException {
        handler.startDocument();
        handler.startPrefixMapping("", NAMESPACE);
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            tell(token);
        }
        handler.endPrefixMapping("");
        handler.endDocument();
    }

    private void tell(JsonToken token) throws IOException, SAXException {
        switch (token) {
            case FIELD_NAME -> key = XmlCharacters.legal(parser.currentName());
            case START_OBJECT -> start("map");
            case START_ARRAY -> start("array");
            case END_OBJECT, END_ARRAY -> end();
            case VALUE_STRING -> leaf("string", XmlCharacters.legal(parser.getText()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf("number", parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> leaf("boolean", parser.getText());
            default -> leaf("null", "");
        }
    }

    private void start(String name) throws SAXException {
        var attributes = new AttributesImpl();
        if (key != null) {
            attributes.addAttribute("", "key", "key", "CDATA", key);
            key = null;
        }
        handler.startElement(NAMESPACE, name, name, attributes);
        open.push(name);
    }

    private void end() throws SAXException {
        String name = open.pop();
        handler.endElement(NAMESPACE, name, name);
    }

    private void leaf(String name, String text) throws SAXException {
        start(name);
        handler.characters(text.toCharArray(), 0, text.length());
        end();
    }
}
