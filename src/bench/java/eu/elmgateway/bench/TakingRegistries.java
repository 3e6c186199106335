package eu.elmgateway.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stand-ins for registries that take whatever comes and answer at once; they count. Thread-safe. */
final class TakingRegistries implements AutoCloseable {
    private static final byte[] TAKEN =
            "{\"opiskeluoikeudet\":[{\"oid\":\"1.2\",\"versionumero\":1}]}".getBytes(StandardCharsets.UTF_8);
    private static final int THREADS = 8;
    private static final int BACKLOG = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final AtomicLong arrived = new AtomicLong();
    private final HttpServer server;

    TakingRegistries() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, TAKEN.length);
                exchange.getResponseBody().write(TAKEN);
                arrived.incrementAndGet();
            }
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Requests so far. */
    long arrived() {
        return arrived.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
