package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Patience;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.KoskiStandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What kill -9 between acceptance and delivery does to what was acknowledged: nothing. */
class CrashTest {
    private static final int PUSHED = 20;
    private static final Path SAMPLE = Path.of("src/main/dist/samples/fi-competence-badge.jsonld");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedBeforeKill9IsDeliveredAfterTheNextStart() throws Exception {
        Path log = folder.resolve("gateway.log");
        Path data = folder.resolve("data");
        String key = GatewayProcess.addSender(data, log, "uni-test");
        List<String> acknowledged = new ArrayList<>();

        // A registry that takes connections and never answers: deliveries are begun, none ends.
        try (var deaf = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var gateway =
                        GatewayProcess.run(data, log, koski("http://127.0.0.1:" + deaf.getLocalPort() + "/koski"))) {
            for (int i = 0; i < PUSHED; i++) {
                acknowledged.add(push(gateway.address(), key, i));
            }
            gateway.kill();
        }

        var readers = new SafeReaders(Limits.standard());
        try (var registry = new KoskiStandIn(Path.of(""), readers, 0, "user", "secret", Set.of("1001"));
                var gateway = GatewayProcess.run(data, log, koski(registry.address()))) {
            for (String submission : acknowledged) {
                assertEquals("accepted", settled(gateway.address(), key, submission), "see " + log);
            }
            assertEquals(PUSHED, new HashSet<>(registry.records()).size());
        }
    }

    private static Map<String, String> koski(String address) {
        return new HashMap<>(Map.of(
                "FI_KOSKI_ADDRESS", address,
                "FI_KOSKI_USER", "user",
                "FI_KOSKI_PASSWORD", "secret",
                "FI_KOSKI_SOURCE_SYSTEM", "elmgateway",
                "FI_KOSKI_CALLER_ID", "1.2.246.562.10.99990000001.test",
                "FI_KOSKI_SIGNATORY_NAME", "Rauni Rehtori",
                "FI_KOSKI_SIGNATORY_TITLE", "rehtori"));
    }

    /** Pushes the sample for a learner of its own; returns the submission's id once it is acknowledged. */
    private String push(URI gateway, String key, int learner) throws IOException, InterruptedException {
        String own = Files.readString(SAMPLE)
                .replaceFirst("urn:credential:[0-9a-f-]{36}", "urn:credential:" + UUID.randomUUID())
                .replace("110487-9990", hetu(learner));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(gateway.resolve("/v1/credentials"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(own))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(202, answer.statusCode(), answer.body());
        return json.readTree(answer.body()).path("id").asText();
    }

    /** A Finnish personal identity code of the range kept for tests, with its check character. */
    private static String hetu(int learner) {
        int number = 110487_900 + learner;
        return "110487-" + (900 + learner) + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(number % 31);
    }

    /** The state in which the submission's only delivery ended. */
    private String settled(URI gateway, String key, String submission) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve("/v1/submissions/" + submission))
                .header("Authorization", "Bearer " + key)
                .build();
        long end = System.nanoTime() + Patience.LONG.toNanos();
        JsonNode status = json.missingNode();
        while (!status.path("state").asText().equals("completed")) {
            assertTrue(System.nanoTime() < end, () -> "submission " + submission + " was not delivered");
            Thread.sleep(50);
            status = json.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
        assertEquals(1, status.path("deliveries").size(), status::toPrettyString);
        return status.path("deliveries").get(0).path("state").asText();
    }
}
