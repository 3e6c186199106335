package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a document so that the fast road declines it, and so that it may take it, with everything at the same line and column:
 * the first name has an escape in it, or as many blanks behind it as the escape is longer. A first name of
 * anything but letters and digits is left alone: what is wrong within it would lie elsewhere.
 */
final class SameAtSamePlaces {
    private static final String BLANKS = "     ";
    private static final Pattern NAME = Pattern.compile("(\\{\\s*+\")([@A-Za-z])([A-Za-z0-9]*+\")");

    private SameAtSamePlaces() {}

    /** With blanks behind the first name; on one line, where columns count characters of all kinds, or on many. */
    static byte[] padded(JsonNode document, boolean lines) {
        return padded(lines ? document.toPrettyString() : document.toString());
    }

    private static byte[] padded(String document) {
        return NAME.matcher(document).replaceFirst("$1$2$3" + BLANKS).getBytes(UTF_8);
    }

    /** The same with an escape instead of the blanks; nothing if they are not there any more, or never were. */
    static Optional<byte[]> declined(byte[] padded) {
        var text = new String(padded, ISO_8859_1);
        var name = NAME.matcher(text);
        if (!name.find() || !text.startsWith(BLANKS, name.end())) {
            return Optional.empty();
        }
        var escaped =
                name.group(1) + String.format("\\u%04x", (int) name.group(2).charAt(0)) + name.group(3);
        return Optional.of((text.substring(0, name.start()) + escaped + text.substring(name.end() + BLANKS.length()))
                .getBytes(ISO_8859_1));
    }
}
