package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.HashSet;

/**
 * Reads JSON (RFC 8259) straight from its bytes, token by token, as fast as it goes and more strictly than the tree's parser:
 * whatever is not plainly right under {@link Limits}, and some of what is right but rare (numbers with a fraction, names with
 * escapes, NUL), is declined. What it takes, {@link SafeReaders#json(byte[])} reads the same. That no name stands twice in an
 * object is for the caller to see, but in what it skips. For one thread and one document.
 */
public final class JsonBytes {
    private static final int MOST_DIGITS = 15;

    private final byte[] text;
    private final Limits limits;
    private final JsonCharacters characters;
    private int at;
    private int depth;
    private int values;
    private int from;
    private int to;
    private int hash;

    /** @throws DeclinedException if the text is too long */
    public JsonBytes(byte[] text, Limits limits) throws DeclinedException {
        if (text.length > limits.bytes()) {
            throw new DeclinedException("size");
        }
        this.text = text;
        this.limits = limits;
        this.characters = new JsonCharacters(text);
    }

    /** The hash of a name or text, as {@link #hash()} gives it. */
    public static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        return hash;
    }

    /** The first byte of the next token, which stays where it is; 0 at the end. */
    public byte next() {
        while (at < text.length) {
            byte found = text[at];
            if (found > ' ' || (found != ' ' && found != '\n' && found != '\r' && found != '\t')) {
                return found;
            }
            at++;
        }
        return 0;
    }

    /** Where it stands in the bytes. */
    public int at() {
        return at;
    }

    /** Goes into the object or array that stands next. */
    public void enter() throws DeclinedException {
        count();
        if (++depth > limits.depth()) {
            throw new DeclinedException("depth");
        }
        at++;
    }

    /** Reads the next name of an object up to its value; false, and leaves the object, if there is none. */
    public boolean name(boolean first) throws DeclinedException {
        byte next = next();
        if (next == '}') {
            return leave();
        }
        if (!first) {
            demand((byte) ',', next);
            next = next();
        }
        demand((byte) '"', next);
        span();
        demand((byte) ':', next());
        return true;
    }

    /** Whether another value stands in an array; if not, leaves it. */
    public boolean item(boolean first) throws DeclinedException {
        byte next = next();
        if (next == ']') {
            return leave();
        }
        if (!first) {
            demand((byte) ',', next);
        }
        return true;
    }

    private boolean leave() {
        at++;
        depth--;
        return false;
    }

    private void demand(byte wanted, byte found) throws DeclinedException {
        if (found != wanted) {
            throw new DeclinedException("syntax");
        }
        at++;
    }

    /** A name: ASCII, without escapes. Its hash is made on the way. */
    private void span() throws DeclinedException {
        from = at;
        int sum = 0;
        for (int i = at; i < text.length; i++) {
            byte found = text[i];
            if (found == '"') {
                to = i;
                hash = sum;
                at = i + 1;
                bound(to - from, limits.nameLength());
                return;
            }
            if (found < ' ' || found == '\\') {
                throw new DeclinedException("name");
            }
            sum = sum * 31 + found;
        }
        throw new DeclinedException("syntax");
    }

    private static void bound(int length, int limit) throws DeclinedException {
        if (length > limit) {
            throw new DeclinedException("length");
        }
    }

    /** Where the last name begins in the bytes. */
    public int from() {
        return from;
    }

    /** Where the last name, or the last text taken by {@link #plain()}, ends. */
    public int to() {
        return to;
    }

    /** The hash of the last name. */
    public int hash() {
        return hash;
    }

    /** The hash of the last text taken by {@link #plain()}; made only now. */
    public int lastHash() {
        return hash(text, from, to);
    }

    /** The bytes themselves. Not to be changed. */
    public byte[] bytes() {
        return text;
    }

    /** The last name, or the last text taken by {@link #plain()}. */
    public String lastText() {
        return new String(text, from, to - from, ISO_8859_1);
    }

    /** Reads the text that stands next. */
    public String string() throws DeclinedException {
        int start = at + 1;
        end();
        return characters.string(start, at - 1);
    }

    /** Reads the text that stands next, leaving it where it is if it is ASCII without escapes; else declines. */
    public void plain() throws DeclinedException {
        from = at + 1;
        end();
        to = at - 1;
        if (!characters.plain()) {
            throw new DeclinedException("characters");
        }
    }

    /** Reads the text that stands next as the bytes that it stands for. */
    public byte[] unescaped() throws DeclinedException {
        int start = at + 1;
        end();
        return characters.plain() ? Arrays.copyOfRange(text, start, at - 1) : characters.unescaped(start, at - 1);
    }

    private void end() throws DeclinedException {
        count();
        int end = characters.end(at + 1);
        bound(end - at, limits.textLength());
        at = end + 1;
    }

    /** Reads the whole number that stands next, of fifteen digits at most. */
    public long number() throws DeclinedException {
        count();
        boolean negative = next() == '-';
        int start = negative ? at + 1 : at;
        int i = start;
        long number = 0;
        for (; i < text.length && text[i] >= '0' && text[i] <= '9' && i - start <= MOST_DIGITS; i++) {
            number = number * 10 + text[i] - '0';
        }
        boolean zeroes = i > start && text[start] == '0' && (negative || i - start > 1);
        if (i == start || i - start > MOST_DIGITS || zeroes || !ends(i)) {
            throw new DeclinedException("number");
        }
        at = i;
        return negative ? -number : number;
    }

    /** Reads {@code true} or {@code false}. */
    public boolean truth() throws DeclinedException {
        boolean truth = text[at] == 't';
        word(truth ? "true" : "false");
        return truth;
    }

    private void word(String word) throws DeclinedException {
        count();
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= text.length || text[at + i] != word.charAt(i)) {
                throw new DeclinedException("syntax");
            }
        }
        at += word.length();
        if (!ends(at)) {
            throw new DeclinedException("syntax");
        }
    }

    private boolean ends(int i) {
        if (i >= text.length) {
            return true;
        }
        byte found = text[i];
        return found == ','
                || found == '}'
                || found == ']'
                || found == ' '
                || found == '\n'
                || found == '\r'
                || found == '\t';
    }

    /** Passes over the value that stands next, looking at all of it as if it were read. */
    public void skip() throws DeclinedException {
        switch (next()) {
            case '{' -> {
                enter();
                var names = new HashSet<String>();
                for (boolean first = true; name(first); first = false) {
                    if (!names.add(lastText())) {
                        throw new DeclinedException("duplicate name");
                    }
                    skip();
                }
            }
            case '[' -> {
                enter();
                for (boolean first = true; item(first); first = false) {
                    skip();
                }
            }
            case '"' -> passText();
            case 't', 'f' -> truth();
            case 'n' -> word("null");
            default -> number();
        }
    }

    /** Characters beyond ASCII and escapes are looked at one by one. */
    private void passText() throws DeclinedException {
        int start = at + 1;
        end();
        if (!characters.plain()) {
            characters.string(start, at - 1);
        }
    }

    private void count() throws DeclinedException {
        if (++values > limits.values()) {
            throw new DeclinedException("values");
        }
    }

    /** Sees that nothing follows. */
    public void finish() throws DeclinedException {
        next();
        if (at < text.length) {
            throw new DeclinedException("more text");
        }
    }
}
