package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * A JSON document: its characters, its tree (numbers exact, keys in the document's order), and on demand the places of its
 * values. One that was only glanced at makes each of them when it is first asked for; until some reader has taken the
 * document as a whole, only its bytes and its outline may be asked for. Thread-safe as long as nobody changes the tree.
 */
public final class JsonText {
    private final JsonReading reading;
    private final @Nullable Decoding decoding;
    private byte @Nullable [] bytes;
    private @Nullable DecodedText decoded;
    private @Nullable JsonNode tree;
    private @Nullable JsonOutline outline;

    JsonText(JsonReading reading, byte @Nullable [] bytes, DecodedText decoded, JsonNode tree) {
        this.reading = reading;
        this.decoding = null;
        this.bytes = bytes;
        this.decoded = decoded;
        this.tree = tree;
    }

    /** A document that was only glanced at. */
    JsonText(JsonReading reading, Decoding decoding, byte[] bytes, JsonOutline outline) {
        this.reading = reading;
        this.decoding = decoding;
        this.bytes = bytes;
        this.outline = outline;
    }

    /** The document's value. Not to be changed. */
    public synchronized JsonNode tree() {
        if (tree == null) {
            try {
                tree = reading.tree(decoded());
            } catch (UnreadableException e) {
                throw unproven(e);
            }
        }
        return tree;
    }

    private synchronized DecodedText decoded() {
        if (decoded == null) {
            try {
                decoded = requireNonNull(decoding).json(requireNonNull(bytes));
            } catch (UnreadableException e) {
                throw unproven(e);
            }
        }
        return decoded;
    }

    private static IllegalStateException unproven(UnreadableException e) {
        return new IllegalStateException("nobody read this document before its tree or its text was asked for", e);
    }

    /** The document in UTF-8. Not to be changed. */
    public synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = text().getBytes(UTF_8);
        }
        return bytes;
    }

    /**
     * What a glance shows.
     *
     * @throws DeclinedException if a glance does not understand the document
     */
    public synchronized JsonOutline outline() throws DeclinedException {
        if (outline == null) {
            outline = JsonOutline.of(bytes());
        }
        return outline;
    }

    /** The characters, without byte order mark. */
    public String text() {
        return decoded().text();
    }

    /** Whether the document began with a byte order mark, which JSON forbids to write and allows to pass over; a glance does not. */
    public synchronized boolean marked() {
        return decoded != null && decoded.marked();
    }

    /** The place of the value a JSON Pointer (RFC 6901) points to, or of the innermost existing one on its way. */
    public TextPlace place(String pointer) {
        return places(List.of(pointer)).getOrDefault(pointer, TextPlace.START);
    }

    /** Places of many values at once; reads the text a second time, once for all of them. */
    public Map<String, TextPlace> places(Collection<String> pointers) {
        if (pointers.isEmpty()) {
            return Map.of();
        }
        byte[] glanced = decoding == null ? null : bytes();
        if (glanced != null) {
            try {
                return LineBytes.places(glanced, PointerOffsets.find(glanced, pointers));
            } catch (DeclinedException unusual) {
                // The parser understands what the glance does not.
            }
        }
        var lines = new LineIndex(text());
        var places = new LinkedHashMap<String, TextPlace>();
        offsets(pointers).forEach((pointer, offset) -> places.put(pointer, lines.place(Math.max(0, offset))));
        return places;
    }

    /**
     * Tells a handler of XML what the document says, in the representation of {@code fn:json-to-xml}.
     *
     * @throws SAXException only if the handler throws it
     */
    void walk(ContentHandler handler) throws SAXException {
        try (JsonParser parser = reading.parser(text())) {
            new JsonXml(parser, handler).run();
        } catch (IOException e) {
            throw new UncheckedIOException("a text that was read once cannot be read again", e);
        }
    }

    /** Offsets in {@link #text()}, counted from 0, of the values that pointers point to. */
    public Map<String, Integer> offsets(Collection<String> pointers) {
        try (JsonParser parser = reading.parser(text())) {
            return PointerOffsets.find(parser, pointers);
        } catch (IOException e) {
            throw new UncheckedIOException("a text that was read once cannot be read again", e);
        }
    }
}
