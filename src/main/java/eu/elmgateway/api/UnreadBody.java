package eu.elmgateway.api;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * What to do with the rest of a body that was answered before it was read to its end. Closing at once would reset the
 * connection and the sender might never see the answer; reading all of it would serve an attacker. So a little is read
 * and thrown away, then the connection is closed.
 */
final class UnreadBody {
    private static final long LENIENT_BYTES = 4L << 20;
    private static final long LENIENT_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private long thrownAway;

    private UnreadBody(Vertx vertx, HttpServerRequest request) {
        this.vertx = vertx;
        this.request = request;
    }

    /** Sees to the rest once the answer is out. */
    static void afterAnswer(Vertx vertx, HttpServerRequest request) {
        request.response().endHandler(answered -> {
            if (!request.isEnded()) {
                new UnreadBody(vertx, request).throwAway();
            }
        });
    }

    private void throwAway() {
        long timer = vertx.setTimer(LENIENT_MILLIS, late -> request.connection().close());
        request.exceptionHandler(broken -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.handler(this::count);
        request.resume();
    }

    private void count(Buffer buffer) {
        thrownAway += buffer.length();
        if (thrownAway > LENIENT_BYTES) {
            request.connection().close();
        }
    }
}
