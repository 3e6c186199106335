package eu.elmgateway.api;

import eu.elmgateway.wording.Message;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The body of one paused request as a stream that asks the wire for more only when it was read so far, so that a body of any
 * size takes little memory. Throws {@link ProblemException} where {@link BodyReading} does. Used once, by one thread.
 */
public final class BodyStream extends InputStream {
    /** What stands in the queue for the end of the body. */
    private static final Object END = new Object();

    private final HttpServerRequest request;
    private final HttpLimits limits;
    private final BlockingQueue<Object> arrived = new LinkedBlockingQueue<>();
    private byte[] block = new byte[0];
    private int at;
    private long total;
    private boolean ended;

    private BodyStream(HttpServerRequest request, HttpLimits limits) {
        this.request = request;
        this.limits = limits;
    }

    /**
     * Begins to read.
     *
     * @param atMost how many bytes may be announced
     * @throws ProblemException 413 if the request says that there are more
     */
    public static BodyStream open(HttpServerRequest request, HttpLimits limits, long atMost) {
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > atMost) {
            throw new ProblemException(ProblemKind.BODY_TOO_LARGE, Message.of("batch.too-large", atMost >> 20));
        }
        var stream = new BodyStream(request, limits);
        request.handler(stream.arrived::add);
        request.endHandler(end -> stream.arrived.add(END));
        request.exceptionHandler(stream.arrived::add);
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        return stream;
    }

    @Override
    public int read() {
        return more() ? block[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte @Nullable [] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, Objects.requireNonNull(into).length);
        if (length > 0 && !more()) {
            return -1;
        }
        int now = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, offset, now);
        at += now;
        return now;
    }

    private boolean more() {
        while (at == block.length && !ended) {
            Object next = next();
            if (next instanceof Buffer buffer) {
                block = buffer.getBytes();
                at = 0;
                total += block.length;
            } else if (next == END) {
                ended = true;
            } else {
                throw new ProblemException(ProblemKind.TRUNCATED_BODY, Message.of("problem.broken-off", total));
            }
        }
        return at < block.length;
    }

    private Object next() {
        request.fetch(1);
        try {
            Object next = arrived.poll(limits.idle().toMillis(), TimeUnit.MILLISECONDS);
            if (next != null) {
                return next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemKind.UNAVAILABLE, Message.of("problem.stops"));
        }
        throw new ProblemException(
                ProblemKind.BODY_TIMEOUT,
                Message.of("problem.stood-still", limits.idle().toSeconds(), total));
    }
}
