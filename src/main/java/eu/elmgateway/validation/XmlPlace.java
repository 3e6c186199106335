package eu.elmgateway.validation;

import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import eu.elmgateway.safe.XmlWalk;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Finds where the start tag of an element begins, by its XPath in the words of {@link XmlWalk}. */
record XmlPlace(String xpath) {
    TextPlace in(XmlText xml) {
        try {
            XmlWalk walk = xml.walk();
            var seeking = new Seeking(walk, xpath);
            walk.run(seeking);
            return seeking.found;
        } catch (UnreadableException | SAXException e) {
            return TextPlace.START;
        }
    }

    private static final class Seeking extends DefaultHandler {
        private final XmlWalk walk;
        private final String xpath;
        private final String last;
        private TextPlace found = TextPlace.START;

        private Seeking(XmlWalk walk, String xpath) {
            this.walk = walk;
            this.xpath = xpath;
            this.last = xpath.substring(xpath.lastIndexOf('/'));
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            if (last.contains(localName)) {
                found = walk.path().equals(xpath) ? walk.place() : found;
            }
        }
    }
}
