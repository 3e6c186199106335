package eu.elmgateway.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A sender as it should be: pushes badges one after the other, each under a key of its own, and repeats a push that was not
 * acknowledged, with the same key and bytes, until it is.
 */
final class BadgeSender {
    private static final Path SAMPLE = Path.of("src/main/dist/samples/fi-competence-badge.jsonld");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String sample = Files.readString(SAMPLE);
    private final String apiKey;
    private final Supplier<List<URI>> gateways;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** @param gateways those that may be tried now; the first that answers is taken */
    BadgeSender(String apiKey, Supplier<List<URI>> gateways) throws IOException {
        this.apiKey = apiKey;
        this.gateways = gateways;
    }

    /** What was acknowledged: ids of submissions by the keys under which they were pushed. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Pushes one badge until it is acknowledged. */
    void push(int learner, long deadlineNanos) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        String body = sample.replaceFirst("urn:credential:[0-9a-f-]{36}", "urn:credential:" + key)
                .replace("110487-9990", hetu(learner % 100));
        for (int turn = learner; ; turn++) {
            List<URI> there = gateways.get();
            if (!there.isEmpty() && tried(there.get(turn % there.size()), key, body)) {
                return;
            }
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("nobody acknowledged push " + key);
            }
            Thread.sleep(100);
        }
    }

    private boolean tried(URI gateway, String key, String body) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(
                    request(gateway.resolve("/v1/credentials"))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() == 503) {
                return false;
            }
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("a push was answered " + answer.statusCode() + " " + answer.body());
            }
            String before = acknowledged.put(
                    key, json.readTree(answer.body()).path("id").asText());
            return before == null || before.equals(acknowledged.get(key));
        } catch (IOException killed) {
            return false;
        }
    }

    /** What a gateway says of a submission; a missing node while it cannot. */
    JsonNode status(String submission) throws InterruptedException {
        for (URI gateway : gateways.get()) {
            try {
                HttpResponse<String> answer = client.send(
                        request(gateway.resolve("/v1/submissions/" + submission))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return json.readTree(answer.body());
                }
                if (answer.statusCode() == 404) {
                    throw new AssertionError("submission " + submission + " was acknowledged and is not there");
                }
            } catch (IOException gone) {
                // The next one may know.
            }
        }
        return json.missingNode();
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", "Bearer " + apiKey);
    }

    /** A Finnish personal identity code of the range kept for tests, with its check character. */
    private static String hetu(int learner) {
        int number = 110487_900 + learner;
        return "110487-" + (900 + learner) + "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(number % 31);
    }
}
