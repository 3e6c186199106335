package eu.elmgateway.format;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.jws.Jws;
import eu.elmgateway.jws.JwsReading;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.LineIndex;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.wording.Message;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A JSON document that stands as payload in a JWS: in JSON serialisation (RFC 7515, 7.2), be it text as it is (RFC 7797, which
 * JAdES seals of European credentials use) or base64url; or in compact serialisation (7.1), as badges do. The payload is read, never rewritten: the seal covers its
 * characters. Immutable.
 */
public final class SealedText {
    private static final String PAYLOAD = "/payload";

    private final JsonText envelope;
    private final JsonText payload;
    private final boolean encoded;
    private final boolean compact;
    private final @Nullable Jws parts;

    private SealedText(JsonText envelope, JsonText payload, boolean encoded, boolean compact) {
        this(envelope, payload, encoded, compact, null);
    }

    private SealedText(JsonText envelope, JsonText payload, boolean encoded, boolean compact, @Nullable Jws parts) {
        this.envelope = envelope;
        this.payload = payload;
        this.encoded = encoded;
        this.compact = compact;
        this.parts = parts;
    }

    /** Whether a document has the outward form of a JWS in JSON serialisation. */
    static boolean is(JsonNode document) {
        return document.has("payload") && (document.has("signatures") || document.has("signature"));
    }

    static boolean is(Set<String> names) {
        return names.contains("payload") && (names.contains("signatures") || names.contains("signature"));
    }

    /**
     * Reads the envelope to its end and glances at the payload.
     *
     * @throws DeclinedException if either is not plainly right
     */
    static SealedText glance(SafeReaders readers, JsonText envelope) throws DeclinedException {
        Jws jws = JwsReading.read(envelope.bytes(), readers.limits());
        byte[] payload = jws.payload();
        if (payload.length > 0 && payload[0] == '{') {
            return new SealedText(envelope, readers.glance(payload), false, false, jws);
        }
        try {
            return new SealedText(
                    envelope, readers.glance(Base64.getUrlDecoder().decode(payload)), true, false, jws);
        } catch (IllegalArgumentException neither) {
            throw new DeclinedException("payload");
        }
    }

    /** Reads the payload; faults in it are told by their place in the envelope. */
    static SealedText open(SafeReaders readers, JsonText envelope) throws UnreadableException {
        JsonNode value = envelope.tree().path("payload");
        if (!value.isTextual()) {
            throw new UnreadableException(
                    "syntax:seal-payload",
                    Message.of("syntax.seal-no-text"),
                    Message.of("syntax.seal-no-text.advice"),
                    envelope.place(PAYLOAD));
        }
        String text = value.textValue().strip();
        boolean plain = text.startsWith("{") || text.startsWith("[");
        return plain
                ? new SealedText(envelope, plain(readers, envelope, value.textValue()), false, false)
                : new SealedText(envelope, readers.json(decoded(text, envelope.place(PAYLOAD))), true, false);
    }

    private static JsonText plain(SafeReaders readers, JsonText envelope, String text) throws UnreadableException {
        try {
            return readers.json(text);
        } catch (UnreadableException e) {
            throw new UnreadableException(
                    e.rule(), Message.of("syntax.sealed", e.what()), e.cure(), outer(envelope, text, e.place()));
        }
    }

    private static @Nullable TextPlace outer(JsonText envelope, String text, @Nullable TextPlace inner) {
        if (inner == null) {
            return null;
        }
        int offset = Math.min(text.length(), new LineIndex(text).offset(inner));
        int there = unescape(envelope.text(), quote(envelope), List.of(offset)).getOrDefault(offset, 0);
        return new LineIndex(envelope.text()).place(there);
    }

    /** Reads a compact JWS; a fault in its payload is told at the payload's place. */
    static SealedText compact(SafeReaders readers, byte[] document) throws UnreadableException {
        JsonText envelope = readers.text(document);
        String payload = CompactJws.payload(envelope.tree().textValue());
        TextPlace place = new LineIndex(envelope.text()).place(CompactJws.payloadOffset(envelope.text()));
        try {
            JsonText claims = readers.json(decoded(payload, place));
            return new SealedText(envelope, JwtClaims.credential(readers, claims), true, true);
        } catch (UnreadableException e) {
            throw new UnreadableException(e.rule(), Message.of("syntax.sealed", e.what()), e.cure(), place);
        }
    }

    private static byte[] decoded(String text, TextPlace place) throws UnreadableException {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableException(
                    "syntax:seal-payload",
                    Message.of("syntax.seal-no-base64"),
                    Message.of("syntax.seal-no-base64.advice"),
                    place);
        }
    }

    /** The document that is sealed. */
    public JsonText payload() {
        return payload;
    }

    /** The seal and what it covers, as they were sent. */
    public JsonText envelope() {
        return envelope;
    }

    /** The envelope taken apart, if that was done on the way to the payload: nobody need read it again. */
    public Optional<Jws> parts() {
        return Optional.ofNullable(parts);
    }

    /** Whether it is in compact serialisation. */
    public boolean compact() {
        return compact;
    }

    /** Places in the envelope; where the payload is base64url, the place of the payload as a whole. */
    Map<String, TextPlace> places(Collection<String> pointers) {
        if (pointers.isEmpty()) {
            return Map.of();
        }
        var lines = new LineIndex(envelope.text());
        int quote = compact ? CompactJws.payloadOffset(envelope.text()) : quote(envelope);
        Map<String, Integer> inner = payload.offsets(pointers);
        Map<Integer, Integer> outer = encoded ? Map.of() : unescape(envelope.text(), quote, inner.values());
        var places = new LinkedHashMap<String, TextPlace>();
        inner.forEach((pointer, offset) -> places.put(pointer, lines.place(outer.getOrDefault(offset, quote))));
        return places;
    }

    private static int quote(JsonText envelope) {
        return envelope.offsets(List.of(PAYLOAD)).getOrDefault(PAYLOAD, 0);
    }

    /** Offsets in the value of a JSON string to offsets in the text that it stands in, beginning at its quote. */
    private static Map<Integer, Integer> unescape(String text, int quote, Collection<Integer> offsets) {
        var found = new LinkedHashMap<Integer, Integer>();
        int at = quote + 1;
        int value = 0;
        for (int offset : new TreeSet<>(offsets)) {
            for (; value < offset; value++) {
                at += length(text, at);
            }
            found.put(offset, at);
        }
        return found;
    }

    private static int length(String text, int at) {
        if (text.charAt(at) != '\\') {
            return 1;
        }
        return text.charAt(at + 1) == 'u' ? 6 : 2;
    }
}
