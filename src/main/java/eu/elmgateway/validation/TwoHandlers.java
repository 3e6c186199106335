package eu.elmgateway.validation;

import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/** Tells two SAX handlers the same, so that one walk serves both. */
record TwoHandlers(ContentHandler first, ContentHandler second) implements ContentHandler {
    @Override
    public void setDocumentLocator(Locator locator) {
        first.setDocumentLocator(locator);
        second.setDocumentLocator(locator);
    }

    @Override
    public void startDocument() throws SAXException {
        first.startDocument();
        second.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        first.endDocument();
        second.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        first.startPrefixMapping(prefix, uri);
        second.startPrefixMapping(prefix, uri);
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        first.endPrefixMapping(prefix);
        second.endPrefixMapping(prefix);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        first.startElement(uri, localName, name, attributes);
        second.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        first.endElement(uri, localName, name);
        second.endElement(uri, localName, name);
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        first.characters(chars, start, length);
        second.characters(chars, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) throws SAXException {
        first.ignorableWhitespace(chars, start, length);
        second.ignorableWhitespace(chars, start, length);
    }

    @Override
    public void processingInstruction(String target, String content) throws SAXException {
        first.processingInstruction(target, content);
        second.processingInstruction(target, content);
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        first.skippedEntity(name);
        second.skippedEntity(name);
    }
}
