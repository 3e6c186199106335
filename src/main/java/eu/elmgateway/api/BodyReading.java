package eu.elmgateway.api;

import eu.elmgateway.wording.Message;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the body of one paused request into memory, never more than is allowed. Camel's own streaming keeps a body of any
 * size in a file and waits for ever for one that is cut off. Used once, by one thread.
 */
public final class BodyReading {
    private final HttpServerRequest request;
    private final HttpLimits limits;
    private final CompletableFuture<byte[]> done = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong arrived = new AtomicLong();

    public BodyReading(HttpServerRequest request, HttpLimits limits) {
        this.request = request;
        this.limits = limits;
    }

    /**
     * Waits for the whole body.
     *
     * @throws ProblemException 413 as soon as it is clear that the body is too large, 400 if it was cut off, 408 if it
     *     stood still for too long
     */
    public byte[] read() throws InterruptedException {
        refuseWhatSaysItIsTooLarge();
        request.handler(this::take);
        request.endHandler(end -> done.complete(bytes.toByteArray()));
        request.exceptionHandler(cause -> done.completeExceptionally(
                new ProblemException(ProblemKind.TRUNCATED_BODY, Message.of("problem.broken-off", arrived.get()))));
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
        return await(limits.idle());
    }

    private void refuseWhatSaysItIsTooLarge() {
        String length = request.getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > limits.maxBody()) {
            throw tooLarge();
        }
    }

    private void take(Buffer buffer) {
        if (done.isDone()) {
            return;
        }
        if (arrived.addAndGet(buffer.length()) > limits.maxBody()) {
            request.pause();
            done.completeExceptionally(tooLarge());
        } else {
            bytes.writeBytes(buffer.getBytes());
        }
    }

    private byte[] await(Duration idle) throws InterruptedException {
        while (true) {
            long before = arrived.get();
            try {
                return done.get(idle.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (before == arrived.get()) {
                    throw new ProblemException(
                            ProblemKind.BODY_TIMEOUT,
                            Message.of("problem.stood-still", idle.toSeconds(), arrived.get()));
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof ProblemException problem
                        ? problem
                        : new IllegalStateException(e.getCause());
            }
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(ProblemKind.BODY_TOO_LARGE, Message.of("problem.too-large", limits.maxBody()));
    }
}
