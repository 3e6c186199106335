package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.store.NewSubmission;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rate} and {@code order} in a registry's file do to what really leaves. */
class PacingTest {
    private static final String TYPE = "http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential";
    private static final byte[] TAKEN =
            "{\"opiskeluoikeudet\":[{\"oid\":\"1.2\",\"versionumero\":1}]}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final Set<String> turnedAway = ConcurrentHashMap.newKeySet();
    private Bench bench;
    private HttpServer registry;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder);
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.setExecutor(threads);
        registry.createContext("/", exchange -> {
            try (exchange) {
                String record = record(exchange.getRequestBody().readAllBytes());
                boolean away = turnedAway.contains(record);
                arrived.add(record + (away ? " turned away" : ""));
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(away ? 500 : 200, TAKEN.length);
                exchange.getResponseBody().write(TAKEN);
            }
        });
        registry.start();
        KoskiSettings.of("http://127.0.0.1:" + registry.getAddress().getPort() + "/koski")
                .forEach(bench::set);
    }

    @AfterEach
    void close() {
        bench.close();
        registry.stop(0);
        threads.shutdownNow();
    }

    @Test
    void noTwoRequestsBeginSoonerThanTheRateAllowsHoweverManyThreadsThereAre() throws Exception {
        bench.registry("fi-koski", "fi-koski", yaml -> yaml + "\nrate: {requests: 2, per: PT1M}\n");
        List<String> deliveries = List.of(push("a"), push("b"), push("c"), push("d"), push("e"));
        bench.start();
        for (int done = 1; done <= deliveries.size(); done++) {
            int wanted = done;
            bench.await(() -> ended(deliveries) >= wanted);
            // Two steps for each: were the rate not kept, more would have begun by the first.
            bench.pass(Duration.ofSeconds(15));
            bench.pass(Duration.ofSeconds(15));
        }
        List<Instant> begun = deliveries.stream()
                .map(delivery -> bench.store().attempts(delivery).get(0).startedAt())
                .toList();
        for (int i = 1; i < begun.size(); i++) {
            Duration apart = Duration.between(begun.get(i - 1), begun.get(i));
            assertTrue(apart.compareTo(Duration.ofSeconds(30)) >= 0, begun::toString);
        }
    }

    @Test
    void whatIsAboutOnePersonWaitsForWhatCameBeforeAndOthersDoNot() throws Exception {
        bench.registry("fi-koski", "fi-koski", yaml -> yaml + "\norder: person\n");
        String first = push("anna");
        String second = push("anna");
        String third = push("anna");
        String other = push("bert");
        turnedAway.add(bench.delivery(first).record());
        bench.start();
        bench.await(other, DeliveryState.ACCEPTED);
        bench.awaitAttempt(first, 1);
        bench.pass(Duration.ofMinutes(5));
        bench.awaitAttempt(first, 2);
        assertEquals(0, bench.delivery(second).attempts());

        turnedAway.clear();
        bench.pass(Duration.ofHours(1));
        bench.await(third, DeliveryState.ACCEPTED);
        assertEquals(
                List.of(record(first), record(second), record(third)),
                arrived.stream()
                        .filter(one -> !one.endsWith("turned away") && !one.equals(record(other)))
                        .toList());
    }

    @Test
    void withoutOrderWhatIsAboutOnePersonGoesPastWhatWaits() throws Exception {
        bench.registry("fi-koski");
        String first = push("anna");
        String second = push("anna");
        turnedAway.add(bench.delivery(first).record());
        bench.start();
        bench.await(second, DeliveryState.ACCEPTED);
        assertEquals(DeliveryState.QUEUED, bench.delivery(first).state());
    }

    private String record(String delivery) {
        return bench.delivery(delivery).record();
    }

    private int ended(List<String> deliveries) {
        return deliveries.stream()
                .mapToInt(delivery -> bench.delivery(delivery).attempts())
                .sum();
    }

    private String record(byte[] body) throws IOException {
        try {
            return bench.readers()
                    .json(body)
                    .tree()
                    .at("/opiskeluoikeudet/0/lähdejärjestelmänId/id")
                    .asText();
        } catch (UnreadableException e) {
            throw new IOException(e);
        }
    }

    /** Stores a badge about a person, due now; gives the id of its delivery. */
    private String push(String person) throws Exception {
        byte[] own = Files.readString(SampleCredentials.FOLDER.resolve("fi-competence-badge.jsonld"))
                .replaceFirst("urn:credential:[0-9a-f-]{36}", "urn:credential:" + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        var nodes = new ElmReader(bench.samples.model().contexts())
                .read(bench.readers().json(own).tree())
                .nodes();
        Credential credential =
                Credential.canonical(nodes, nodes.ofType(TYPE).get(0).id());
        byte[] json = new CredentialJson(bench.samples.model()).bytes(credential);
        String id = UUID.randomUUID().toString();
        bench.accept(
                List.of(new NewSubmission.NewCredential(
                        credential.root(),
                        Document.of("application/ld+json", json),
                        Set.of(HolderId.of("test", person)),
                        null)),
                new ArrayList<>(List.of(new NewSubmission.NewDelivery(
                        id, credential.root(), "fi-koski", "eg-" + id, DeliveryKind.RECORD))));
        return id;
    }
}
