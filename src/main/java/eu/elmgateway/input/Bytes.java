package eu.elmgateway.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads a stream byte by byte with a view ahead, counting bytes and lines, and keeps what it is told to keep. For one thread. */
final class Bytes {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final Reading reading;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private long passed;
    private int line = 1;
    private byte[] kept = new byte[BLOCK];
    private long length = -1;

    Bytes(InputStream in, Reading reading) {
        this.in = in;
        this.reading = reading;
    }

    /** The next byte, which stays the next; -1 at the end. */
    int peek() throws IOException {
        if (at == end) {
            passed += end;
            at = 0;
            end = Math.max(0, in.read(block));
            reading.done().add(end);
        }
        return end == 0 ? -1 : block[at] & 0xFF;
    }

    /** Goes past the next byte. */
    void pass() {
        if (block[at] == '\n') {
            line++;
        }
        if (length >= 0) {
            keep(block[at]);
        }
        at++;
    }

    /** Goes past a byte order mark. */
    void passMark() throws IOException {
        if (peek() == 0xEF && end > 2 && block[1] == (byte) 0xBB && block[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    /** Goes past blanks; the byte that follows, -1 at the end. */
    int passBlanks() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            pass();
            next = peek();
        }
        return next;
    }

    /** How many bytes were passed. */
    long place() {
        return passed + at;
    }

    /** The line of the next byte, counted from 1. */
    int line() {
        return line;
    }

    /** Keeps what is passed from now on. */
    void begin() {
        length = 0;
    }

    /** How many bytes were passed since {@link #begin}, and keeps no more. */
    long stop() {
        long had = length;
        length = -1;
        return had;
    }

    /** The last so many bytes that were kept from the beginning on. */
    byte[] kept(int from, int to) {
        return Arrays.copyOfRange(kept, from, to);
    }

    private void keep(byte one) {
        if (length < reading.limits().bytes()) {
            if (length == kept.length) {
                kept = Arrays.copyOf(kept, kept.length * 2);
            }
            kept[(int) length] = one;
        }
        length++;
    }
}
