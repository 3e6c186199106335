package eu.elmgateway.input;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The repeated element of one XML document, each as a document of its own: the characters as they stand there, in UTF-8; to its
 * start tag are added the namespaces that only elements around it declare. Without a name the children of the root are meant,
 * which must then all be called the same. For one thread, once.
 */
final class XmlCollection {
    private final SafeReaders readers;
    private final Reading reading;
    private final Namespaces namespaces = new Namespaces();
    private @Nullable String element;
    private final boolean named;
    private int depth;

    /** The item that is open. */
    private int itemDepth;

    private long start;
    private int line;
    private String declared = "";
    private long tagEnd;

    private boolean first = true;
    private @Nullable Input held;

    /** @param element local name of what is repeated, null to find out */
    XmlCollection(@Nullable String element, SafeReaders readers, Reading reading) {
        this.element = element;
        this.named = element != null;
        this.readers = readers;
        this.reading = reading;
    }

    void read(InputStream in, Sink sink) throws IOException, InterruptedException {
        try {
            var text = new Recording(readers.xmlCharacters(in));
            XMLStreamReader reader = readers.stax(text);
            boolean more = true;
            while (more && reader.hasNext()) {
                more = step(reader, reader.next(), text, sink);
            }
            if (more) {
                handOnHeld(sink);
            }
        } catch (XMLStreamException e) {
            handOnHeld(sink);
            rest(broken(e), sink);
        } catch (UnreadableException e) {
            rest(e.what(), sink);
        }
    }

    private Message broken(XMLStreamException e) {
        if (e.getNestedException() instanceof CharacterCodingException) {
            return Message.of("input.xml-bytes", line);
        }
        UnreadableException said = readers.unreadable(e);
        var place = said.place();
        return place == null
                ? Message.of("input.xml-broken", said.what())
                : Message.of("input.xml-broken-at", place.line(), place.column(), said.what());
    }

    private boolean step(XMLStreamReader reader, int event, Recording text, Sink sink) throws InterruptedException {
        long here = reader.getLocation().getCharacterOffset();
        if (itemDepth == 0 || here - start > reading.limits().bytes()) {
            text.forget(here);
        }
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter(reader, here, text, sink);
            case XMLStreamConstants.END_ELEMENT -> {
                leave(here, text, sink);
                yield true;
            }
            case XMLStreamConstants.DTD -> {
                rest(Message.of("syntax.doctype"), sink);
                yield false;
            }
            default -> true;
        };
    }

    private boolean enter(XMLStreamReader reader, long here, Recording text, Sink sink) throws InterruptedException {
        depth++;
        if (itemDepth > 0) {
            return true;
        }
        if (depth == 2 && element == null) {
            element = reader.getLocalName();
        }
        if (depth > 1 && reader.getLocalName().equals(element)) {
            itemDepth = depth;
            start = here;
            line = reader.getLocation().getLineNumber();
            declared = namespaces.missing(reader);
            tagEnd = text.behindTag(here);
            handOnHeld(sink);
        } else if (depth == 2 && !named) {
            rest(Message.of("input.xml-mixed", String.valueOf(element), reader.getLocalName(), line(reader)), sink);
            return false;
        }
        if (itemDepth == 0) {
            namespaces.enter(reader);
        }
        return true;
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }

    private void leave(long here, Recording text, Sink sink) throws InterruptedException {
        if (itemDepth == 0) {
            namespaces.leave();
        } else if (depth == itemDepth) {
            itemDepth = 0;
            item(here, text, sink);
        }
        depth--;
    }

    private void item(long endTag, Recording text, Sink sink) throws InterruptedException {
        if (endTag - start > reading.limits().bytes()) {
            handOn(new Input.Unread("", line, start, Content.tooLarge(reading)), sink);
            return;
        }
        boolean empty = text.closes(tagEnd);
        long end = empty ? tagEnd : text.behind('>', endTag);
        long insert = tagEnd - (empty ? 2 : 1);
        String whole = text.text(start, insert) + declared + text.text(insert, end);
        handOn(new Input.Document("", line, start, whole.getBytes(StandardCharsets.UTF_8)), sink);
    }

    /** The first is held until another is called the same: a header is no item. */
    private void handOn(Input item, Sink sink) throws InterruptedException {
        if (first && !named) {
            held = item;
        } else {
            sink.take(item);
        }
        first = false;
    }

    private void handOnHeld(Sink sink) throws InterruptedException {
        if (held != null) {
            sink.take(held);
            held = null;
        }
    }

    private void rest(Message why, Sink sink) throws InterruptedException {
        sink.take(Input.Unread.rest("", 0, start, why));
    }
}
