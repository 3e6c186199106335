package eu.elmgateway.equality;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON-LD samples beside the project: every file that {@code samples/index.csv} lists as JSON and that is a JSON object.
 * A sealed one stands for its payload, without the seal.
 */
public final class ElmSamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "elm";

    private ElmSamples() {}

    /** The samples by their path in the index; skips or fails the test if they are absent, see {@link Published}. */
    public static Map<String, ObjectNode> all() {
        var samples = new TreeMap<String, ObjectNode>();
        for (String line : lines(Published.path(FOLDER + "/samples/index.csv"))) {
            String[] columns = line.split(",", 3);
            if (columns[1].startsWith("JSON")
                    && unsealed(read(Published.path(FOLDER + "/" + columns[0]))) instanceof ObjectNode object) {
                samples.put(columns[0], object);
            }
        }
        return samples;
    }

    private static Iterable<String> lines(Path index) {
        try {
            return Files.readAllLines(index).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            return JSON.nullNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payload of a JWS in JSON serialisation whose payload is plain JSON text (RFC 7797), else the document itself. */
    private static JsonNode unsealed(JsonNode document) {
        JsonNode payload = document.path("payload");
        if (!payload.isTextual()) {
            return document;
        }
        try {
            return JSON.readTree(payload.textValue());
        } catch (JsonProcessingException e) {
            return document;
        }
    }
}
