package eu.elmgateway.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registries that take badges as KOSKI does, each under a path of its own, and misbehave at random: slow, 500, 503, cut before the
 * record is applied, cut after. They apply a record once, by its id, and count how often it arrived.
 */
final class FlakyRegistry implements AutoCloseable {
    private static final String TAKEN =
            "{\"henkilö\":{\"oid\":\"1\"},\"opiskeluoikeudet\":[{\"oid\":\"1.2.246.562.15.1\",\"versionumero\":1}]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ObjectMapper json = new ObjectMapper();
    private final Random random;
    private final Map<String, AtomicInteger> arrived = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> applied = new ConcurrentHashMap<>();
    private final AtomicInteger misbehaved = new AtomicInteger();

    FlakyRegistry(long seed) throws IOException {
        random = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address(String registry) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + registry;
    }

    /** How often each record arrived, by {@code registry record}. */
    Map<String, AtomicInteger> arrived() {
        return arrived;
    }

    /** How often each record was applied. */
    Map<String, AtomicInteger> applied() {
        return applied;
    }

    int misbehaved() {
        return misbehaved.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String record = exchange.getRequestURI().getPath().substring(1) + " "
                    + json.readTree(exchange.getRequestBody().readAllBytes())
                            .at("/opiskeluoikeudet/0/lähdejärjestelmänId/id")
                            .asText();
            int dice = dice();
            if (dice < 30) {
                misbehaved.incrementAndGet();
            }
            switch (dice / 5) {
                case 0, 1 -> answer(exchange, 500, "[{\"key\":\"internalError\"}]");
                case 2 -> answer(exchange, 503, "[]");
                case 3 -> {} // cut before anything is done
                case 4 -> apply(record); // cut after it is done
                case 5 -> {
                    pause();
                    apply(record);
                    answer(exchange, 200, TAKEN);
                }
                default -> {
                    apply(record);
                    answer(exchange, 200, TAKEN);
                }
            }
        }
    }

    private synchronized int dice() {
        return random.nextInt(100);
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void apply(String record) {
        if (arrived.computeIfAbsent(record, none -> new AtomicInteger()).incrementAndGet() == 1) {
            applied.computeIfAbsent(record, none -> new AtomicInteger()).incrementAndGet();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
