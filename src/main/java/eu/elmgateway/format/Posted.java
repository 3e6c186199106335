package eu.elmgateway.format;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.wording.Message;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A document as EMREX posts it: ELMO, gzip, base64, and around it perhaps the form with the field {@code elmo}. No more is
 * unpacked than is read of any document, so a small one that would become a huge one is refused at that size.
 */
public final class Posted {
    private static final Pattern FIELD = Pattern.compile("(?:^|&)elmo=([^&]*)");

    /** What every gzip begins with, in base64. */
    private static final String GZIP = "H4sI";

    private static final int LOOK = 4096;

    private Posted() {}

    /**
     * What was packed; empty if the document is not of this kind.
     *
     * @throws UnreadableException if it cannot be unpacked, or becomes larger than documents may be
     */
    public static Optional<byte[]> unpacked(byte[] sent, Limits limits) throws UnreadableException {
        if (sent.length > limits.bytes() || !mayBe(sent)) {
            return Optional.empty();
        }
        String text = new String(sent, StandardCharsets.ISO_8859_1);
        if (text.stripLeading().startsWith(GZIP)) {
            return Optional.of(unpack(text, limits));
        }
        var field = FIELD.matcher(text);
        return field.find() ? Optional.of(unpack(decoded(field.group(1)), limits)) : Optional.empty();
    }

    private static boolean mayBe(byte[] sent) {
        String head = new String(sent, 0, Math.min(LOOK, sent.length), StandardCharsets.ISO_8859_1).stripLeading();
        return head.startsWith(GZIP)
                || (!head.startsWith("<")
                        && !head.startsWith("{")
                        && FIELD.matcher(head).find());
    }

    /** A form writes a plus as %2B; one that was written as it is has become a blank nowhere but here. */
    private static String decoded(String field) throws UnreadableException {
        try {
            return URLDecoder.decode(field.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static byte[] unpack(String base64, Limits limits) throws UnreadableException {
        try (var in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64.strip())))) {
            byte[] document = in.readNBytes(limits.bytes() + 1);
            if (document.length > limits.bytes()) {
                throw new UnreadableException(
                        "syntax:size",
                        Message.of("syntax.posted-size", limits.bytes()),
                        Message.of("syntax.size.advice"),
                        null);
            }
            return document;
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
    }

    private static UnreadableException broken() {
        return new UnreadableException(
                "syntax:posted", Message.of("syntax.posted"), Message.of("syntax.posted.advice"), null);
    }
}
