package eu.elmgateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

/** Pushes by {@code POST /v1/credentials}, and reads {@code GET /v1/submissions/{id}}. */
final class RestIntake implements Intake {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gateway;
    private final String key;

    RestIntake(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    @Override
    public Answer push(Path file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve("/v1/credentials"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", file.toString().endsWith(".xml") ? "application/xml" : "application/json")
                .header("Idempotency-Key", "demo-" + file.getFileName())
                .POST(BodyPublishers.ofFile(file))
                .build();
        var response = client.send(request, BodyHandlers.ofByteArray());
        JsonNode body = json.readTree(response.body());
        if (response.statusCode() == 202) {
            return new Answer.Taken(body.path("id").asText());
        }
        return body.has("report")
                ? new Answer.Refused(body.path("report"))
                : new Answer.Failed(
                        response.statusCode() + " " + body.path("title").asText());
    }

    /** The status of a submission, as a sender sees it. */
    JsonNode status(String submission) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.resolve("/v1/submissions/" + submission))
                .header("Authorization", "Bearer " + key)
                .build();
        return json.readTree(client.send(request, BodyHandlers.ofByteArray()).body());
    }
}
