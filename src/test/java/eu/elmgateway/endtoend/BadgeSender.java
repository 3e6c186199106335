package eu.elmgateway.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A sender as it should be: pushes badges one after the other, each under a key of its own, and repeats a push that was not
 * acknowledged, with the same key and bytes, until it is.
 */
final class BadgeSender {
    /** One of so many is a badge that must be refused. */
    private static final int WRONG = 7;

    /** One of so many is pushed again although it was acknowledged. */
    private static final int TWICE = 5;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Patience.LONG).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Badges badges = new Badges();
    private final String apiKey;
    private final Supplier<List<URI>> gateways;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** @param gateways those that may be tried now; the first that answers is taken */
    BadgeSender(String apiKey, Supplier<List<URI>> gateways) throws IOException {
        this.apiKey = apiKey;
        this.gateways = gateways;
    }

    /** What was acknowledged: ids of submissions by the keys under which they were pushed. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** How many were refused, as they must be. */
    int refused() {
        return refused.get();
    }

    /** Pushes one badge until it is acknowledged; now and then a wrong one, until it is refused. */
    void push(int learner, long deadlineNanos) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        boolean wrong = learner % WRONG == WRONG - 1;
        String body = wrong ? badges.wrong(key, learner) : badges.badge(key, learner);
        for (int turn = learner; ; turn++) {
            List<URI> there = gateways.get();
            if (!there.isEmpty() && tried(there.get(turn % there.size()), key, body, wrong)) {
                if (learner % TWICE == 0) {
                    tried(there.get((turn + 1) % there.size()), key, body, wrong);
                }
                return;
            }
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("nobody acknowledged push " + key);
            }
            Thread.sleep(100);
        }
    }

    private boolean tried(URI gateway, String key, String body, boolean wrong) throws InterruptedException {
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
            if (wrong && answer.statusCode() == 422) {
                refused.incrementAndGet();
                return true;
            }
            if (wrong || answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("a push was answered " + answer.statusCode() + " " + answer.body());
            }
            String id = json.readTree(answer.body()).path("id").asText();
            String before = acknowledged.putIfAbsent(key, id);
            if (before != null && !before.equals(id)) {
                throw new AssertionError("push " + key + " is submission " + before + " and " + id);
            }
            return true;
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

    /** Sends a batch; gives the address of its status. */
    String pushBatch(String mediaType, byte[] bytes) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(gateways.get().get(0).resolve("/v1/batches"))
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("a batch was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What a gateway has under a path; asked again if the connection was one that the gateway was just about to close. */
    String read(String path, String mediaType) throws IOException, InterruptedException {
        HttpRequest asked = request(gateways.get().get(0).resolve(path))
                .header("Accept", mediaType)
                .build();
        HttpResponse<String> answer;
        try {
            answer = client.send(asked, BodyHandlers.ofString());
        } catch (IOException closed) {
            answer = client.send(asked, BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(Patience.LONG).header("Authorization", "Bearer " + apiKey);
    }
}
