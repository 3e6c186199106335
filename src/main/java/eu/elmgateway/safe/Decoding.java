package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes to characters, strictly: a byte that does not belong is an error with its place, never a question mark. */
final class Decoding {
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Map<String, Charset> XML_CHARSETS = Map.of(
            "UTF-8", UTF_8,
            "US-ASCII", UTF_8,
            "ASCII", UTF_8,
            "ISO-8859-1", ISO_8859_1,
            "ISO-8859-15", Charset.forName("ISO-8859-15"),
            "WINDOWS-1252", Charset.forName("windows-1252"));
    private static final int SNIFFED = 200;

    private final Limits limits;

    Decoding(Limits limits) {
        this.limits = limits;
    }

    /** JSON is UTF-8 (RFC 8259, 8.1). A byte order mark is passed over. */
    DecodedText json(byte[] bytes) throws UnreadableException {
        bound(bytes);
        if (wide(bytes) != null) {
            throw new UnreadableException(
                    "syntax:encoding",
                    Message.of("syntax.wide-json"),
                    Message.of("syntax.wide-json.advice"),
                    TextPlace.START);
        }
        return decode(bytes, UTF_8, marked(bytes) ? 3 : 0, Message.of("syntax.encoding-why.json"));
    }

    /** XML in the encoding that its byte order mark or its declaration names. */
    DecodedText xml(byte[] bytes) throws UnreadableException {
        bound(bytes);
        Charset wide = wide(bytes);
        if (wide != null) {
            return decode(bytes, wide, marked16(bytes) ? 2 : 0, Message.of("syntax.encoding-why.wide"));
        }
        int skip = marked(bytes) ? 3 : 0;
        String head = new String(bytes, skip, Math.min(SNIFFED, bytes.length - skip), ISO_8859_1);
        var declaration = DECLARED.matcher(head);
        if (skip > 0 || !declaration.find()) {
            return decode(bytes, UTF_8, skip, Message.of("syntax.encoding-why.none"));
        }
        return decode(
                bytes,
                charset(declaration.group(1)),
                0,
                Message.of("syntax.encoding-why.declared", declaration.group(1)));
    }

    /** XML of any size, in the encoding that its byte order mark or its declaration names; the mark is passed over. */
    Reader xmlCharacters(InputStream in) throws IOException, UnreadableException {
        var ahead = new PushbackInputStream(in, SNIFFED);
        byte[] head = ahead.readNBytes(SNIFFED);
        int mark = marked(head) ? 3 : head.length > 1 && marked16(head) ? 2 : 0;
        ahead.unread(head, mark, head.length - mark);
        return new InputStreamReader(ahead, charsetOf(head).newDecoder());
    }

    private static Charset charsetOf(byte[] head) throws UnreadableException {
        Charset wide = wide(head);
        if (wide != null || marked(head)) {
            return wide == null ? UTF_8 : wide;
        }
        var declaration = DECLARED.matcher(new String(head, ISO_8859_1));
        return declaration.find() ? charset(declaration.group(1)) : UTF_8;
    }

    /** What a document is most likely encoded in. */
    Charset shown(byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return wide;
        }
        var declaration = DECLARED.matcher(new String(bytes, 0, Math.min(SNIFFED, bytes.length), ISO_8859_1));
        return declaration.find()
                ? XML_CHARSETS.getOrDefault(declaration.group(1).toUpperCase(Locale.ROOT), UTF_8)
                : UTF_8;
    }

    private static Charset charset(String declared) throws UnreadableException {
        Charset known = XML_CHARSETS.get(declared.toUpperCase(Locale.ROOT));
        if (known == null) {
            boolean wide = declared.toUpperCase(Locale.ROOT).startsWith("UTF-16");
            throw new UnreadableException(
                    "syntax:encoding",
                    Message.of(wide ? "syntax.encoding-wide" : "syntax.encoding-declared", declared),
                    Message.of("syntax.encoding-declared.advice"),
                    TextPlace.START);
        }
        return known;
    }

    private void bound(byte[] bytes) throws UnreadableException {
        if (bytes.length > limits.bytes()) {
            throw new UnreadableException(
                    "syntax:size",
                    Message.of("syntax.size", bytes.length, limits.bytes()),
                    Message.of("syntax.size.advice"),
                    null);
        }
        if (isBlank(bytes)) {
            throw new UnreadableException(
                    "syntax:empty", Message.of("syntax.empty"), Message.of("syntax.empty.advice"), null);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (int i = marked(bytes) ? 3 : 0; i < bytes.length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static boolean marked(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean marked16(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
    }

    /** A wide encoding by its mark or by the zero bytes around the first character; null for all others. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        if (bytes[0] == 0 || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return UTF_16BE;
        }
        return bytes[1] == 0 || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) ? UTF_16LE : null;
    }

    private static DecodedText decode(byte[] bytes, Charset charset, int skip, Message why) throws UnreadableException {
        var in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        var out = CharBuffer.allocate(
                (int) (in.remaining() * (double) charset.newDecoder().maxCharsPerByte()));
        CoderResult result = charset.newDecoder().decode(in, out, true);
        out.flip();
        if (result.isError()) {
            TextPlace place = new LineIndex(out.toString()).place(out.length());
            throw new UnreadableException(
                    "syntax:encoding",
                    Message.of(
                            "syntax.encoding-byte",
                            String.format("0x%02X", bytes[in.position()]),
                            in.position(),
                            charset.name(),
                            why),
                    Message.of("syntax.encoding-byte.advice"),
                    place);
        }
        return new DecodedText(out.toString(), charset.name(), skip > 0);
    }
}
