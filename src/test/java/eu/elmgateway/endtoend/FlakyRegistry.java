package eu.elmgateway.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registries that take badges as KOSKI does, each under a path of its own, and misbehave at random: slow, 500, 503, cut before the
 * record is applied, cut after. Each arrival is in the ledger, whatever was answered.
 */
final class FlakyRegistry implements AutoCloseable {
    private static final String TAKEN =
            "{\"henkilö\":{\"oid\":\"1\"},\"opiskeluoikeudet\":[{\"oid\":\"1.2.246.562.15.1\",\"versionumero\":1}]}";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ObjectMapper json = new ObjectMapper();
    private final Random random;
    private final int patience;
    private final Ledger ledger = new Ledger();
    private final Set<String> applied = ConcurrentHashMap.newKeySet();
    private final AtomicInteger misbehaved = new AtomicInteger();

    /** One that misbehaves now and then. */
    FlakyRegistry(long seed) throws IOException {
        this(seed, 100);
    }

    /** @param patience of so many requests, thirty are treated badly */
    FlakyRegistry(long seed, int patience) throws IOException {
        this.patience = patience;
        random = new Random(seed);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String address(String registry) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + registry;
    }

    /** All that came. */
    Ledger ledger() {
        return ledger;
    }

    /** What was not only received but done, by {@code registry record}. */
    Set<String> applied() {
        return applied;
    }

    int misbehaved() {
        return misbehaved.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Ledger.Arrival arrival = arrival(exchange);
            ledger.note(arrival);
            String record = arrival.registry() + " " + arrival.record();
            int dice = dice();
            if (dice < 30) {
                misbehaved.incrementAndGet();
            }
            switch (dice / 5) {
                case 0, 1 -> answer(exchange, 500, "[{\"key\":\"internalError\"}]");
                case 2 -> answer(exchange, 503, "[]");
                case 3 -> {} // cut before anything is done
                case 4 -> applied.add(record); // cut after it is done
                case 5 -> {
                    pause();
                    applied.add(record);
                    answer(exchange, 200, TAKEN);
                }
                default -> {
                    applied.add(record);
                    answer(exchange, 200, TAKEN);
                }
            }
        }
    }

    private Ledger.Arrival arrival(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode badge = json.readTree(body);
        return Ledger.Arrival.of(
                exchange.getRequestURI().getPath().substring(1),
                badge.at("/opiskeluoikeudet/0/lähdejärjestelmänId/id").asText(),
                badge.at("/henkilö/sukunimi").asText(),
                body);
    }

    private synchronized int dice() {
        return random.nextInt(patience);
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
