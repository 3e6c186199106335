package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The characters of JSON strings in UTF-8 bytes; looks at eight bytes at a time. For one document. */
final class JsonCharacters {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5C5C5C5C5C5C5C5CL;
    private static final long BLANKS = 0x2020202020202020L;
    /** What Java's decoder writes for bytes that are no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] text;
    private boolean escaped;
    private boolean wide;

    JsonCharacters(byte[] text) {
        this.text = text;
    }

    /** Whether the last string seen was ASCII without escapes. */
    boolean plain() {
        return !escaped && !wide;
    }

    /** The place of the closing quote of a string whose first character is here. */
    int end(int start) throws DeclinedException {
        escaped = false;
        wide = false;
        for (int i = special(start); i < text.length; i = special(i)) {
            byte found = text[i];
            if (found == '"') {
                return i;
            }
            if (found == '\\') {
                escaped = true;
                i += 2;
            } else if (found < 0) {
                wide = true;
                i++;
            } else {
                throw new DeclinedException("control character");
            }
        }
        throw new DeclinedException("syntax");
    }

    /** The first byte that is a quote, a backslash, a control character or not ASCII. */
    private int special(int start) {
        int i = start;
        for (; i + 8 <= text.length; i += 8) {
            long word = (long) EIGHT.get(text, i);
            long quotes = word ^ QUOTES;
            long slashes = word ^ BACKSLASHES;
            long found =
                    (word | ((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes) | ((word - BLANKS) & ~word))
                            & HIGH;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < text.length && text[i] >= ' ' && text[i] != '"' && text[i] != '\\') {
            i++;
        }
        return i;
    }

    /** The string between two places, after {@link #end} saw it. */
    String string(int from, int to) throws DeclinedException {
        if (plain()) {
            return new String(text, from, to - from, ISO_8859_1);
        }
        byte[] bytes = escaped ? unescaped(from, to) : Arrays.copyOfRange(text, from, to);
        String string = new String(bytes, UTF_8);
        if (wide && string.indexOf(REPLACEMENT) >= 0) {
            throw new DeclinedException("UTF-8");
        }
        return string;
    }

    /** The bytes that a string stands for. */
    byte[] unescaped(int from, int to) throws DeclinedException {
        byte[] out = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; ) {
            byte found = text[i];
            if (found != '\\') {
                do {
                    out[length++] = found;
                    found = ++i < to ? text[i] : (byte) '\\';
                } while (found != '\\');
            } else if (text[i + 1] == 'u') {
                int point = point(i, to);
                i += point > Character.MAX_VALUE ? 12 : 6;
                length = encode(point, out, length);
            } else {
                out[length++] = single(text[i + 1]);
                i += 2;
            }
        }
        return Arrays.copyOf(out, length);
    }

    private static byte single(byte letter) throws DeclinedException {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw new DeclinedException("escape");
        };
    }

    /** The character of an escape, or of the two that write one beyond the basic plane. */
    private int point(int at, int end) throws DeclinedException {
        int unit = unit(at, end);
        if (!Character.isSurrogate((char) unit)) {
            return unit;
        }
        int low = Character.isHighSurrogate((char) unit) ? unit(at + 6, end) : 0;
        if (!Character.isLowSurrogate((char) low)) {
            throw new DeclinedException("lone surrogate");
        }
        return Character.toCodePoint((char) unit, (char) low);
    }

    private int unit(int at, int end) throws DeclinedException {
        if (at + 6 > end || text[at] != '\\' || text[at + 1] != 'u') {
            throw new DeclinedException("escape");
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                throw new DeclinedException("escape");
            }
            unit = unit * 16 + digit;
        }
        if (unit == 0) {
            throw new DeclinedException("NUL");
        }
        return unit;
    }

    private static int encode(int point, byte[] out, int at) {
        byte[] bytes = Character.toString(point).getBytes(UTF_8);
        System.arraycopy(bytes, 0, out, at, bytes.length);
        return at + bytes.length;
    }
}
