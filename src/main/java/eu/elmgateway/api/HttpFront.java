package eu.elmgateway.api;

import eu.elmgateway.wording.Message;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The one HTTP port that all routes share, below Camel's {@code platform-http}. It differs from Camel's own server in that
 * a port in use ends the start, no request reaches a route before all routes are loaded or after the stop has begun,
 * bodies stay on the wire until a route asks for them, and every error is a problem as RFC 9457 has it. Thread-safe.
 */
public final class HttpFront extends VertxPlatformHttpServer {
    private static final int ANY_PORT = 0;

    /** What is done with requests now. */
    private enum Stage {
        STARTING,
        OPEN,
        STOPPING
    }

    private final String host;
    private final int port;
    private final HttpLimits limits;
    private final HttpErrors errors = new HttpErrors();
    private volatile Stage stage = Stage.STARTING;
    private @Nullable HttpServer server;

    public HttpFront(String host, int port, HttpLimits limits) {
        super(underOneName());
        this.host = host;
        this.port = port;
        this.limits = limits;
    }

    /** Camel finds its router by the port's number, and by 0 if it does not find it: the number is not known yet. */
    private static VertxPlatformHttpServerConfiguration underOneName() {
        var configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setPort(ANY_PORT);
        return configuration;
    }

    /** Lets requests through to the routes. */
    public void open() {
        stage = Stage.OPEN;
    }

    /** Answers new requests with 503 from now on; those under way go on. */
    public void shut() {
        stage = Stage.STOPPING;
    }

    @Override
    public int getPort() {
        return server == null ? port : server.actualPort();
    }

    @Override
    public @Nullable HttpServer getServer() {
        return server;
    }

    @Override
    protected Vertx createVertxInstance() {
        return Vertx.vertx(new VertxOptions()
                .setWorkerPoolSize(limits.threads())
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
    }

    @Override
    protected void startServer() throws IOException {
        var router = VertxPlatformHttpRouter.lookup(
                getCamelContext(), VertxPlatformHttpRouter.getRouterNameFromPort(ANY_PORT));
        errors.on(router);
        var options = new HttpServerOptions()
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(
                        (int) Math.min(Integer.MAX_VALUE, 4 * limits.idle().toMillis()))
                .setHttp2ClearTextEnabled(false)
                .setPerMessageWebSocketCompressionSupported(false);
        HttpServer unbound = getVertx()
                .createHttpServer(options)
                .invalidRequestHandler(errors::malformed)
                .requestHandler(request -> admit(request, router));
        server = bind(unbound);
    }

    private HttpServer bind(HttpServer unbound) throws IOException {
        try {
            return unbound.listen(port, host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new IOException(
                    "cannot listen on " + host + " port " + port + " (" + cause.getMessage()
                            + "); stop what uses it, or set http.host and http.port to an address that is free",
                    cause);
        }
    }

    private void admit(HttpServerRequest request, VertxPlatformHttpRouter router) {
        request.pause();
        UnreadBody.afterAnswer(getVertx(), request);
        if (stage == Stage.OPEN) {
            router.handle(request);
            return;
        }
        request.response().putHeader("Retry-After", "5");
        String when = stage == Stage.STARTING ? "problem.starts" : "problem.stops";
        errors.answer(request, Problem.of(ProblemKind.UNAVAILABLE, Message.of(when)));
    }

    @Override
    protected void stopServer() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Override
    protected void stopVertx() {
        if (getVertx() != null) {
            getVertx().close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
