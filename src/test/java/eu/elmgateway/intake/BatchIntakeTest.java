package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.store.Stores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of batches that are pushed by REST. */
class BatchIntakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LINES = "application/x-ndjson";

    private final ObjectMapper json = new ObjectMapper();
    private RunningGateway running;

    @BeforeEach
    void start(@TempDir Path data) throws Exception {
        var store = Stores.open(data.resolve("store.sqlite").toString(), null, null);
        running = new RunningGateway(data, store, Map.of("http.max-body", "1KB", "batches.max-items", "20"));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void everyLineIsASubmissionOfItsOwnAndAWrongOneDoesNotHoldTheOthers() throws Exception {
        JsonNode batch = completed(push(LINES, valid(1) + "\n" + FakeValidating.INVALID + "\n\n" + valid(2)));
        assertEquals("completed", batch.path("state").asText());
        assertEquals(
                "{\"total\":3,\"settled\":3,\"accepted\":2,\"refused\":1}",
                batch.path("items").toString());
        assertEquals(100, batch.path("percent").asDouble());
        assertEquals("{\"queued\":2}", batch.path("deliveries").toString());
        JsonNode items = items(batch, "");
        assertEquals(List.of(1, 2, 4), each(items, item -> item.path("line").asInt()));
        JsonNode wrong = items.path(1);
        assertEquals("refused", wrong.path("verdict").asText());
        assertEquals(1, wrong.path("findings").path(0).path("line").asInt());
        assertEquals(2, wrong.path("findings").path(0).path("batchLine").asInt());
        JsonNode submission = get(items.path(2).path("status").asText());
        assertEquals("accepted", submission.path("state").asText());
    }

    @Test
    void everyEntryOfAZipFileIsASubmissionOfItsOwn() throws Exception {
        byte[] zip = zip(List.of("a.json", "../../etc/b.json", "a.json", "nested.zip"), i -> valid(i));
        JsonNode batch = completed(push("application/zip", zip));
        JsonNode items = items(batch, "");
        assertEquals(
                List.of("a.json", "../../etc/b.json", "nested.zip"),
                each(items, item -> item.path("name").asText()));
        assertEquals(
                List.of("accepted", "accepted", "unreadable"),
                each(items, item -> item.path("verdict").asText()));
        assertTrue(
                items.path(2).path("findings").path(0).path("message").asText().contains("ZIP file in a ZIP file"));
    }

    private static String valid(int number) {
        return "{\"is\": \"valid\", \"number\": " + number + "}";
    }

    private HttpResponse<String> push(String type, String body) throws Exception {
        return push(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> push(String type, byte[] body, String... headers) throws Exception {
        var request = running.to("/v1/batches").header("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return running.send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    /** The status of a batch once it is done. */
    private JsonNode completed(HttpResponse<String> answer) throws Exception {
        assertEquals(202, answer.statusCode(), answer.body());
        String address = answer.headers().firstValue("Location").orElseThrow();
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode status = get(address);
        while (!status.has("completedAt")) {
            assertTrue(System.nanoTime() < end, status.toString());
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            status = get(address);
        }
        return status;
    }

    private JsonNode items(JsonNode batch, String query) throws Exception {
        return get(batch.path("itemsUrl").asText() + query).path("items");
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = running.send(running.to(path).GET());
        assertEquals(200, answer.statusCode(), answer.body());
        return json.readTree(answer.body());
    }

    private static <T> List<T> each(JsonNode nodes, java.util.function.Function<JsonNode, T> what) {
        List<T> found = new ArrayList<>();
        nodes.forEach(node -> found.add(what.apply(node)));
        return found;
    }

    private static byte[] zip(List<String> names, java.util.function.IntFunction<String> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names.stream().distinct().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.apply(names.indexOf(name)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
