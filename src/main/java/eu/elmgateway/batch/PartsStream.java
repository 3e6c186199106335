package eu.elmgateway.batch;

import eu.elmgateway.store.Batches;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bytes of a batch from its parts, one part in memory. For one thread. */
final class PartsStream extends InputStream {
    private final Batches batches;
    private final String batch;
    private byte[] part = new byte[0];
    private int at;
    private long next;

    PartsStream(Batches batches, String batch) {
        this.batches = batches;
        this.batch = batch;
    }

    @Override
    public int read() {
        return more() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte @Nullable [] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(into).length);
        if (length > 0 && !more()) {
            return -1;
        }
        int now = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, now);
        at += now;
        return now;
    }

    private boolean more() {
        if (at < part.length) {
            return true;
        }
        Optional<byte[]> following = batches.part(batch, next);
        part = following.orElseGet(() -> new byte[0]);
        at = 0;
        next += part.length;
        return part.length > 0;
    }
}
