package eu.elmgateway.safe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON document that was read: its characters, its tree (numbers exact, keys in the document's order), and on demand
 * the places of its values. Thread-safe as long as nobody changes the tree.
 */
public final class JsonText {
    private final JsonFactory factory;
    private final DecodedText decoded;
    private final JsonNode tree;

    JsonText(JsonFactory factory, DecodedText decoded, JsonNode tree) {
        this.factory = factory;
        this.decoded = decoded;
        this.tree = tree;
    }

    /** The document's value. Not to be changed. */
    public JsonNode tree() {
        return tree;
    }

    /** The characters, without byte order mark. */
    public String text() {
        return decoded.text();
    }

    /** Whether the document began with a byte order mark, which JSON forbids to write and allows to pass over. */
    public boolean marked() {
        return decoded.marked();
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
        var lines = new LineIndex(text());
        var places = new LinkedHashMap<String, TextPlace>();
        offsets(pointers).forEach((pointer, offset) -> places.put(pointer, lines.place(Math.max(0, offset))));
        return places;
    }

    /** Offsets in {@link #text()}, counted from 0, of the values that pointers point to. */
    public Map<String, Integer> offsets(Collection<String> pointers) {
        try (JsonParser parser = factory.createParser(text())) {
            return PointerOffsets.find(parser, pointers);
        } catch (IOException e) {
            throw new UncheckedIOException("a text that was read once cannot be read again", e);
        }
    }
}
