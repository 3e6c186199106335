package eu.elmgateway.format;

import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.wording.Message;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a document is written in, by its first character. */
enum Script {
    XML,
    JSON;

    private static final String COMPACT = "eyJ";

    static Script of(byte[] document, @Nullable String mediaType) throws UnreadableException {
        int first = first(document);
        if (first == '<') {
            return XML;
        }
        if (first == '{' || first == '[' || first < 0) {
            return named(mediaType, "xml") && first < 0 ? XML : JSON;
        }
        if (compact(document)) {
            return JSON;
        }
        refuseStrangers(document);
        return named(mediaType, "xml") ? XML : JSON;
    }

    /** Whether a document is a JWS in compact serialisation, whose payload is JSON. */
    static boolean compact(byte[] document) {
        return first(document) == COMPACT.charAt(0) && CompactJws.is(new String(document, StandardCharsets.ISO_8859_1));
    }

    /** Whether a media type agrees; none, and types that say nothing of the script, do. */
    boolean declared(@Nullable String mediaType) {
        return this == XML ? !named(mediaType, "json") : !named(mediaType, "xml");
    }

    private static boolean named(@Nullable String mediaType, String word) {
        return mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains(word);
    }

    /** The first character that is no blank, byte order mark or half of a wide character; -1 if there is none. */
    private static int first(byte[] document) {
        for (byte unit : document) {
            int value = unit & 0xFF;
            boolean passedOver = value <= ' ' || value == 0xEF || value == 0xBB || value == 0xBF || value >= 0xFE;
            if (!passedOver) {
                return value;
            }
        }
        return -1;
    }

    private static void refuseStrangers(byte[] document) throws UnreadableException {
        if (begins(document, COMPACT)) {
            throw stranger("syntax.compact");
        }
        if (begins(document, "%PDF")) {
            throw stranger("syntax.pdf");
        }
        if (begins(document, "PK\u0003\u0004") || begins(document, "\u001f\u008b")) {
            throw stranger("syntax.packed");
        }
    }

    private static boolean begins(byte[] document, String start) {
        if (document.length < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if ((document[i] & 0xFF) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static UnreadableException stranger(String key) {
        return new UnreadableException("syntax:unknown-format", Message.of(key), Message.of(key + ".advice"), null);
    }
}
