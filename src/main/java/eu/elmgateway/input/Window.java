package eu.elmgateway.input;

import java.io.IOException;
import java.io.InputStream;

/** A stream of which a stretch ahead is in memory. For one thread. */
final class Window {
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final Reading reading;
    private final byte[] block = new byte[SIZE];
    private int at;
    private int end;
    private long passed;
    private boolean over;

    Window(InputStream in, Reading reading) {
        this.in = in;
        this.reading = reading;
    }

    /** How many of the bytes ahead certainly come before a delimiter; 0 if it begins here or nothing follows. */
    int before(byte[] delimiter) throws IOException {
        fill(delimiter.length);
        for (int i = at; i < end; i++) {
            if (matches(delimiter, i)) {
                return i - at;
            }
        }
        return over ? 0 : end - at;
    }

    /** Whether these bytes come next, all of them. */
    boolean begins(byte[] expected) throws IOException {
        fill(expected.length);
        return end - at >= expected.length && matches(expected, at);
    }

    /** Whether they begin there, as far as can be seen. */
    private boolean matches(byte[] expected, int from) {
        for (int i = 0; i < expected.length && from + i < end; i++) {
            if (block[from + i] != expected[i]) {
                return false;
            }
        }
        return !over || from + expected.length <= end;
    }

    int take(byte[] into, int offset, int length) {
        System.arraycopy(block, at, into, offset, length);
        pass(length);
        return length;
    }

    void pass(int length) {
        at += length;
    }

    /** The next byte, passed; -1 at the end. */
    int next() throws IOException {
        fill(1);
        return at == end ? -1 : block[at++] & 0xFF;
    }

    /** How many bytes were passed. */
    long place() {
        return passed + at;
    }

    /** Sees to it that so many bytes are ahead, if there are so many. */
    private void fill(int wanted) throws IOException {
        while (!over && end - at < wanted) {
            System.arraycopy(block, at, block, 0, end - at);
            passed += at;
            end -= at;
            at = 0;
            int now = in.read(block, end, SIZE - end);
            over = now < 0;
            end += Math.max(0, now);
            reading.done().add(Math.max(0, now));
        }
    }
}
