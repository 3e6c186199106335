package eu.elmgateway.bench;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pushes a mix of documents at a set rate over HTTP to one or two gateways, with stand-ins for registries that answer at once, and
 * tells what was accepted and delivered a second, how long answers took (counted from when the push was due, so that waiting for a
 * slow gateway counts), memory and growth of the database, and the share of the floor. Loopback only; ends by itself.
 *
 * <pre>embedded|postgresql [nodes [per second, 0 for as fast as it goes [seconds [KB]]]]</pre>
 */
public final class LoadBench {
    private static final byte[] TAKEN = "{\"opiskeluoikeudet\":[{\"oid\":\"1.2\",\"versionumero\":1}]}".getBytes(StandardCharsets.UTF_8);
    private static final int THREADS = 16;

    private final boolean shared;
    private final int nodes;
    private final int rate;
    private final int seconds;
    private final List<Mixed> mix;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger refused = new AtomicInteger();

    private record Mixed(String mediaType, String text) {}

    private LoadBench(String[] arguments) throws Exception {
        shared = arguments.length > 0 && arguments[0].equals("postgresql");
        nodes = shared ? number(arguments, 1, 1) : 1;
        rate = number(arguments, 2, 50);
        seconds = number(arguments, 3, 20);
        int kilobytes = number(arguments, 4, 100);
        String picture = new String(Documents.of("image-" + kilobytes + "-valid"), StandardCharsets.UTF_8);
        String parts = new String(Documents.of("transcript-" + kilobytes + "-valid"), StandardCharsets.UTF_8);
        String edci = Files.readString(Path.of("src/main/dist/samples/it-certificate.xml"));
        mix = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            mix.add(i == 9 ? new Mixed("application/xml", edci) : new Mixed("application/json", i % 3 == 2 ? parts : picture));
        }
    }

    private static int number(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new LoadBench(arguments);
        Path folder = Files.createTempDirectory("elm-load-");
        System.out.println("everything in " + folder);
        try (EmbeddedPostgres postgres = bench.shared ? postgres(folder) : null) {
            bench.run(folder, postgres == null ? null : postgres.getJdbcUrl("postgres", "postgres"));
        }
        System.exit(0);
    }

    private static EmbeddedPostgres postgres(Path folder) throws Exception {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(folder.resolve("postgresql"))
                .start();
    }

    private void run(Path folder, @Nullable String url) throws Exception {
        LoadedGateway.prepareHome(folder.resolve("home"));
        Path log = folder.resolve("gateway.log");
        String key = LoadedGateway.sender(folder.resolve("home"), folder.resolve("data"), log);
        HttpServer registry = registry();
        List<LoadedGateway> gateways = new ArrayList<>();
        try {
            for (int i = 0; i < nodes; i++) {
                gateways.add(LoadedGateway.start(folder.resolve("home"), folder.resolve("data"), log, environment(registry, url)));
            }
            double floor = Floor.perSecond(folder, url, mix.get(0).text().getBytes(StandardCharsets.UTF_8));
            load(gateways, key, 5 * Math.max(rate, 10), 0); // warm
            settle(folder, url);
            long sizeBefore = size(folder, url);
            long begin = System.nanoTime();
            long[] micros = load(gateways, key, rate == 0 ? seconds * 50 : seconds * rate, rate);
            double accepted = (System.nanoTime() - begin) / 1e9;
            settle(folder, url);
            double delivered = (System.nanoTime() - begin) / 1e9;
            Arrays.sort(micros);
            System.out.printf(
                    "%s, %d node(s), %s/s wanted: accepted %.1f/s, delivered to all registries %.1f/s, refused %d%n",
                    shared ? "PostgreSQL" : "embedded", nodes, rate == 0 ? "as many as go" : rate, micros.length / accepted, micros.length / delivered, refused.get());
            System.out.printf("answer ms: p50 %.1f p95 %.1f p99 %.1f max %.1f%n", at(micros, 50), at(micros, 95), at(micros, 99), at(micros, 100));
            System.out.printf("floor %.1f/s; delivered is %.2f of it%n", floor, micros.length / delivered / floor);
            System.out.printf("database grew %.1f KB a submission%n", (size(folder, url) - sizeBefore) / 1024.0 / micros.length);
            for (LoadedGateway gateway : gateways) {
                System.out.println("memory: " + gateway.memory());
            }
        } finally {
            gateways.forEach(LoadedGateway::close);
            registry.stop(0);
        }
    }

    private static HttpServer registry() throws Exception {
        HttpServer registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        registry.setExecutor(Executors.newFixedThreadPool(8));
        registry.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, TAKEN.length);
                exchange.getResponseBody().write(TAKEN);
            }
        });
        registry.start();
        return registry;
    }

    private static Map<String, String> environment(HttpServer registry, @Nullable String url) {
        String address = "http://127.0.0.1:" + registry.getAddress().getPort() + "/";
        Map<String, String> environment = new HashMap<>(Map.of(
                "ARCHIVE_ADDRESS", address + "archive",
                "FI_KOSKI_ADDRESS", address + "koski",
                "FI_KOSKI_USER", "user",
                "FI_KOSKI_PASSWORD", "secret",
                "FI_KOSKI_SOURCE_SYSTEM", "elmgateway",
                "FI_KOSKI_CALLER_ID", "1.2.246.562.10.99990000001.bench",
                "FI_KOSKI_SIGNATORY_NAME", "Rauni Rehtori",
                "FI_KOSKI_SIGNATORY_TITLE", "rehtori",
                "ELM_GATEWAY_DROP_ENABLED", "false"));
        if (url != null) {
            environment.put("ELM_GATEWAY_STORE_URL", url);
            environment.put("ELM_GATEWAY_STORE_USER", "postgres");
        }
        return environment;
    }

    /** Pushes so many and gives the microseconds that each took, from when it was due. */
    private long[] load(List<LoadedGateway> gateways, String key, int count, int perSecond) throws Exception {
        long[] micros = new long[count];
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        for (int t = 0; t < THREADS; t++) {
            threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    long due = perSecond == 0 ? System.nanoTime() : begin + i * 1_000_000_000L / perSecond;
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                    push(gateways.get(i % gateways.size()).address(), key, mix.get(i % mix.size()));
                    micros[i] = (System.nanoTime() - due) / 1000;
                }
                return null;
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(seconds * 10L + 120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gateway is far too slow; nothing was measured");
        }
        return micros;
    }

    private void push(URI gateway, String key, Mixed mixed) throws Exception {
        String body = mixed.text().replaceFirst("urn:credential:[0-9a-f-]{36}", "urn:credential:" + UUID.randomUUID());
        var answer = client.send(
                HttpRequest.newBuilder(gateway.resolve("/v1/credentials"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", mixed.mediaType())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202 && refused.incrementAndGet() == 1) {
            System.out.println("refused: " + answer.statusCode() + " " + answer.body());
        }
    }

    /** Waits until nothing is to be delivered any more. */
    private void settle(Path folder, @Nullable String url) throws Exception {
        String place = url == null ? folder.resolve("data/elm-gateway.sqlite").toString() : url;
        long end = System.nanoTime() + Duration.ofSeconds(seconds * 10L + 120).toNanos();
        try (Store store = Stores.reading(place, "postgres", "")) {
            while (store.counts().values().stream().anyMatch(states -> states.getOrDefault(DeliveryState.QUEUED, 0L) > 0)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not delivered in time: " + store.counts());
                }
                Thread.sleep(100);
            }
            System.out.println("deliveries now: " + store.counts());
        }
    }

    private static long size(Path folder, @Nullable String url) throws Exception {
        if (url != null) {
            try (var connection = DriverManager.getConnection(url, "postgres", "");
                    var rows = connection.createStatement().executeQuery("select pg_database_size(current_database())")) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("elm-gateway.sqlite")).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static double at(long[] sorted, int percentile) {
        return sorted[Math.max(0, sorted.length * percentile / 100 - 1)] / 1000.0;
    }
}
