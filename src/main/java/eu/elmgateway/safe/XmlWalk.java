package eu.elmgateway.safe;

import eu.elmgateway.wording.Message;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * One walk through a document that tells a SAX handler, and knows at every moment at which element it stands, by XPath
 * and by where its start tag begins. For one thread, once.
 */
public final class XmlWalk {
    /** An element that is open. */
    private static final class Open {
        private final String step;
        private final TextPlace place;
        private final Map<String, Integer> children = new HashMap<>(4);

        private Open(String step, TextPlace place) {
            this.step = step;
            this.place = place;
        }
    }

    private final XMLStreamReader reader;
    private final Limits limits;
    private final String text;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Once<LineIndex> lines;
    private int elements;

    XmlWalk(XMLStreamReader reader, Limits limits, String text) {
        this.reader = reader;
        this.limits = limits;
        this.text = text;
        this.lines = new Once<>(() -> new LineIndex(text));
    }

    /**
     * XPath of the element the walk stands at, with the document's own prefixes, such as
     * {@code /europassCredential/issuer[1]}.
     */
    public String path() {
        var path = new StringBuilder();
        for (Iterator<Open> outerFirst = open.descendingIterator(); outerFirst.hasNext(); ) {
            path.append('/').append(outerFirst.next().step);
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    /** Where the start tag of that element begins. */
    public TextPlace place() {
        Open here = open.peek();
        return here == null ? TextPlace.START : here.place;
    }

    /** Where an attribute of that element begins, by its name with its prefix; where the tag begins if it has none such. */
    public TextPlace place(String attribute) {
        var at = new StartTag(text, lines.get().offset(place())).attribute(attribute);
        return at.isPresent() ? lines.get().place(at.getAsInt()) : place();
    }

    /** Walks to the end. */
    public void run(ContentHandler handler) throws UnreadableException, SAXException {
        var sax = new SaxEvents(reader, handler);
        try {
            handler.setDocumentLocator(new WalkLocator(this));
            handler.startDocument();
            while (reader.hasNext()) {
                step(reader.next(), sax);
            }
            handler.endDocument();
        } catch (XMLStreamException e) {
            throw XmlWords.unreadable(e, text);
        }
    }

    private void step(int event, SaxEvents sax) throws UnreadableException, SAXException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                enter();
                sax.start();
            }
            case XMLStreamConstants.END_ELEMENT -> {
                sax.end();
                open.pop();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> sax.text();
            case XMLStreamConstants.DTD -> refuseDoctype(reader);
            default -> {
                // Comments and processing instructions say nothing that a schema or a mapping reads.
            }
        }
    }

    private void enter() throws UnreadableException {
        String prefix = reader.getPrefix();
        String name = prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
        Open parent = open.peek();
        String step = parent == null ? name : name + "[" + parent.children.merge(name, 1, Integer::sum) + "]";
        var at = XmlWords.place(reader.getLocation());
        open.push(new Open(step, at == null ? TextPlace.START : at));
        if (open.size() > limits.depth()) {
            throw tooMuch("syntax:xml-depth", Message.of("syntax.xml-depth", limits.depth()));
        }
        if (++elements > limits.values()) {
            throw tooMuch("syntax:xml-size", Message.of("syntax.xml-elements", limits.values()));
        }
    }

    private UnreadableException tooMuch(String rule, Message message) {
        return new UnreadableException(rule, message, Message.of("syntax.not-real.advice"), place());
    }

    /** The reader passes over a document type without reading into it; we take no document that has one. */
    static void refuseDoctype(XMLStreamReader reader) throws UnreadableException {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
            throw new UnreadableException(
                    "syntax:doctype",
                    Message.of("syntax.doctype"),
                    Message.of("syntax.doctype.advice"),
                    XmlWords.place(reader.getLocation()));
        }
    }
}
