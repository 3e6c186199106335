package eu.elmgateway.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bytes up to the next occurrence of a delimiter, which is passed when they end. For one thread. */
final class PartStream extends InputStream {
    private final Window window;
    private final byte[] delimiter;
    private boolean ended;

    PartStream(Window window, byte[] delimiter) {
        this.window = window;
        this.delimiter = delimiter.clone();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte @Nullable [] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(into).length);
        if (ended) {
            return -1;
        }
        int free = window.before(delimiter);
        if (free == 0) {
            if (!window.begins(delimiter)) {
                throw new StreamCorruptedException("no delimiter to the end");
            }
            window.pass(delimiter.length);
            ended = true;
            return -1;
        }
        return window.take(into, offset, Math.min(free, length));
    }
}
