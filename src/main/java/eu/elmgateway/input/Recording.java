package eu.elmgateway.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Hands characters on and remembers them from a place on, so that what a parser read can be had as it was written. For one thread. */
final class Recording extends FilterReader {
    private final StringBuilder kept = new StringBuilder();
    private long from;

    Recording(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int now = super.read(into, offset, length);
        if (now > 0) {
            kept.append(into, offset, now);
        }
        return now;
    }

    /** Forgets what comes before a place. */
    void forget(long before) {
        if (before > from) {
            int gone = (int) Math.min(before - from, kept.length());
            kept.delete(0, gone);
            from += gone;
        }
    }

    /** What stands from one place up to another. */
    String text(long start, long end) {
        return kept.substring((int) (start - from), (int) (end - from));
    }

    /** The place behind the next occurrence of a character from a place on. */
    long behind(char sign, long start) {
        return from + kept.indexOf(String.valueOf(sign), (int) (start - from)) + 1;
    }

    /** The place behind the start tag that begins there: its end is the first {@code >} that stands in no quotes. */
    long behindTag(long start) {
        int at = (int) (start - from);
        char quote = 0;
        for (; at < kept.length(); at++) {
            char sign = kept.charAt(at);
            if (quote == 0 && sign == '>') {
                break;
            }
            if (quote == 0 && (sign == '"' || sign == '\'')) {
                quote = sign;
            } else if (sign == quote) {
                quote = 0;
            }
        }
        return from + at + 1;
    }

    boolean closes(long end) {
        return text(end - 2, end - 1).equals("/");
    }
}
