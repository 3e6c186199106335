package eu.elmgateway.elm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The published files beside the project, which tests read and the project does not contain. */
public final class Shared {
    public static final Path ELM = Path.of("..", "shared", "data", "elm");
    static final ObjectMapper JSON = new ObjectMapper();

    private Shared() {}

    /** Skips the test where the published files are absent; on CI that is a failure. */
    public static void needed() {
        if (Files.isDirectory(ELM)) {
            return;
        }
        var word = ELM + " is absent: the published files are not beside the project";
        if ("true".equals(System.getenv("CI"))) {
            fail(word);
        }
        abort(word);
    }

    /** The published contexts. */
    static Contexts publishedContexts() {
        needed();
        var documents = new LinkedHashMap<String, JsonNode>();
        documents.put(
                "https://www.w3.org/2018/credentials/v1",
                json(ELM.resolve("official/context/w3c-credentials-v1.jsonld")));
        documents.put(
                "http://data.europa.eu/snb/model/context/edc-ap",
                json(ELM.resolve("official/context/edc-ap-context.jsonld")));
        return new Contexts(documents, List.copyOf(documents.keySet()));
    }

    /** The project's own model. */
    public static ElmModel model() {
        return ElmModel.load(Path.of(""), new SafeReaders(Limits.standard()));
    }

    /** Every JSON-LD sample by its path, sealed ones as their payload. */
    static Map<String, JsonNode> jsonSamples() {
        needed();
        var samples = new TreeMap<String, JsonNode>();
        for (var file : files("samples", "json")) {
            samples.put(ELM.relativize(file).toString(), unsealed(json(file)));
        }
        return samples;
    }

    /** The payload of a sealed document (RFC 7515, 7797), any other as it is. */
    private static JsonNode unsealed(JsonNode tree) {
        var payload = tree.path("payload");
        if (!payload.isTextual() || !(tree.has("signatures") || tree.has("signature"))) {
            return tree;
        }
        var text = payload.textValue();
        return parse(
                text.stripLeading().startsWith("{")
                        ? text
                        : new String(Base64.getUrlDecoder().decode(text), UTF_8));
    }

    /** The files of a folder whose extension begins so. */
    public static List<Path> files(String folder, String extension) {
        needed();
        try (Stream<Path> files = Files.walk(ELM.resolve(folder))) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\." + extension + "[a-z]*"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(byte[] written) {
        try {
            return JSON.readTree(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
