package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.store.DeliveryState;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that is away for three days while credentials keep coming. */
class OutageTest {
    private static final String BADGE = "fi-competence-badge.jsonld";
    private static final String TYPE = "http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential";
    private static final byte[] TAKEN =
            "{\"opiskeluoikeudet\":[{\"oid\":\"1.2\",\"versionumero\":1}]}".getBytes(StandardCharsets.UTF_8);
    private static final int HOURS = 72;

    @TempDir
    Path folder;

    @Test
    void after72HoursAllAreDeliveredTheOldestFirstAndTheClosedDoorWasKnockedOnOnceAnHour() throws Exception {
        try (var door = new ClosedDoor();
                var bench = new Bench(folder)) {
            KoskiSettings.of("http://127.0.0.1:" + door.port() + "/koski").forEach(bench::set);
            bench.registry("fi-koski", "fi-koski", yaml -> yaml.replace("concurrency: 2", "concurrency: 1"))
                    .start();
            List<String> deliveries = new ArrayList<>();
            for (int hour = 0; hour < HOURS; hour++) {
                deliveries.add(push(bench));
                int before = tries(bench, deliveries);
                bench.pass(Duration.ofHours(1));
                bench.await(() -> tries(bench, deliveries) > before);
            }
            int knocks = tries(bench, deliveries);
            assertTrue(knocks <= HOURS + 12, knocks + " tries in " + HOURS + " hours");

            List<String> arrived = new CopyOnWriteArrayList<>();
            HttpServer back = registry(bench, door.leave(), arrived);
            try {
                bench.pass(Duration.ofHours(1));
                for (String delivery : deliveries) {
                    bench.await(delivery, DeliveryState.ACCEPTED);
                }
            } finally {
                back.stop(0);
            }
            assertEquals(
                    deliveries.stream().map(one -> bench.delivery(one).record()).toList(), arrived);
        }
    }

    private static HttpServer registry(Bench bench, int port, List<String> arrived) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                arrived.add(record(bench, exchange.getRequestBody().readAllBytes()));
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, TAKEN.length);
                exchange.getResponseBody().write(TAKEN);
            }
        });
        server.start();
        return server;
    }

    private static String record(Bench bench, byte[] body) {
        try {
            return bench.readers()
                    .json(body)
                    .tree()
                    .at("/opiskeluoikeudet/0/lähdejärjestelmänId/id")
                    .asText();
        } catch (eu.elmgateway.safe.UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int tries(Bench bench, List<String> deliveries) {
        return deliveries.stream()
                .mapToInt(one -> bench.delivery(one).attempts())
                .sum();
    }

    private static String push(Bench bench) throws Exception {
        byte[] own = Files.readString(SampleCredentials.FOLDER.resolve(BADGE))
                .replaceFirst("urn:credential:[0-9a-f-]{36}", "urn:credential:" + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8);
        var nodes = new ElmReader(bench.samples.model().contexts())
                .read(bench.readers().json(own).tree())
                .nodes();
        Credential credential =
                Credential.canonical(nodes, nodes.ofType(TYPE).get(0).id());
        return bench.push(credential, own, "fi-koski").get(0);
    }
}
