package eu.elmgateway.safe;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads text with a parser of the Jackson family (JSON or YAML) and says in plain words why it could not. */
final class JsonReading {
    private final JsonFactory factory;
    private final Limits limits;

    JsonReading(JsonFactory factory, Limits limits) {
        this.factory = factory;
        this.limits = limits;
    }

    /** The parser's own bounds: behind ours, so that a token is never collected without end. */
    static StreamReadConstraints constraints(Limits limits) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth() + 2)
                .maxStringLength(limits.textLength() + 1)
                .maxNameLength(limits.nameLength() + 1)
                .maxNumberLength(limits.numberLength() + 1)
                .build();
    }

    JsonText read(DecodedText decoded) throws UnreadableException {
        return new JsonText(this, null, decoded, tree(decoded));
    }

    JsonText read(byte[] bytes, DecodedText decoded) throws UnreadableException {
        return new JsonText(this, bytes, decoded, tree(bytes, decoded));
    }

    /** Bytes are parsed faster than text, but their places are counted in bytes: what is wrong is found out in the text. */
    private JsonNode tree(byte[] bytes, DecodedText decoded) throws UnreadableException {
        if (!decoded.marked()) {
            try (JsonParser parser = factory.createParser(bytes)) {
                JsonNode tree = new JsonTree(parser, limits).read();
                if (tree != null && parser.nextToken() == null) {
                    return tree;
                }
            } catch (UnreadableException | IOException wrong) {
                // The text is read below, and says what is wrong.
            }
        }
        return tree(decoded);
    }

    /** A parser of a text that was read before. */
    JsonParser parser(String text) throws IOException {
        return factory.createParser(text);
    }

    JsonNode tree(DecodedText decoded) throws UnreadableException {
        try (JsonParser parser = factory.createParser(decoded.text())) {
            JsonNode tree = new JsonTree(parser, limits).read();
            if (tree == null) {
                throw new UnreadableException(
                        "syntax:empty", Message.of("syntax.empty"), Message.of("syntax.empty.advice"), null);
            }
            if (parser.nextToken() != null) {
                throw trailing(place(parser.currentTokenLocation()));
            }
            return tree;
        } catch (StreamConstraintsException e) {
            throw tooMuch(e);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private UnreadableException trailing(@Nullable TextPlace place) {
        return new UnreadableException(
                rule(), Message.of("syntax.trailing"), Message.of("syntax.trailing.advice"), place);
    }

    private UnreadableException tooMuch(StreamConstraintsException e) {
        return new UnreadableException(
                rule() + "-size",
                Message.of("syntax.json-size"),
                Message.of("syntax.not-real.advice"),
                place(e.getLocation()));
    }

    private UnreadableException malformed(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return new UnreadableException(
                    rule() + "-truncated",
                    Message.of("syntax.json-truncated"),
                    Message.of("syntax.whole.advice"),
                    place(e.getLocation()));
        }
        var words = JsonWords.of(e.getOriginalMessage());
        return new UnreadableException(rule(), words.message(), words.advice(), place(e.getLocation()));
    }

    private String rule() {
        return "syntax:" + factory.getFormatName().toLowerCase(Locale.ROOT);
    }

    private static @Nullable TextPlace place(@Nullable JsonLocation at) {
        return at == null ? null : new TextPlace(at.getLineNr(), at.getColumnNr());
    }
}
