package eu.elmgateway.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** A registry of no country on a loopback port: it keeps what it got and answers what it was told, the last answer for ever. */
final class AnyRegistry implements AutoCloseable {
    /** What it got. */
    record Got(String method, String target, String authorization, String idempotencyKey, String body) {}

    /** What it answers. */
    record Says(int status, String body) {}

    final List<Got> got = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Queue<Says> next = new ArrayDeque<>();
    private Says last = new Says(200, "{}");

    AnyRegistry() throws IOException {
        this(HttpServer.create(loopback(), 0));
    }

    /** One that speaks only to those whose certificate it knows. */
    static AnyRegistry behind(SSLContext tls) throws IOException {
        HttpsServer https = HttpsServer.create(loopback(), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters wanted = tls.getDefaultSSLParameters();
                wanted.setNeedClientAuth(true);
                parameters.setSSLParameters(wanted);
            }
        });
        return new AnyRegistry(https);
    }

    private AnyRegistry(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.start();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    String address() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort();
    }

    synchronized void say(int status, String body) {
        next.add(new Says(status, body));
    }

    private synchronized Says say() {
        Says told = next.poll();
        last = told == null ? last : told;
        return last;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            got.add(new Got(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    text(exchange.getRequestHeaders().getFirst("Authorization")),
                    text(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Says says = say();
            byte[] bytes = says.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(says.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
