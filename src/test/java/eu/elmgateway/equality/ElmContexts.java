package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.elmgateway.safe.JsonLdReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The JSON-LD contexts of ELM 3.1, as published and in our expression, by the IRI that documents name. */
public final class ElmContexts {
    private static final Path OURS = Path.of("schemas/elm-json/3.1/contexts.yaml");
    private static final Map<String, String> PUBLISHED = Map.of(
            "https://www.w3.org/2018/credentials/v1", "elm/official/context/w3c-credentials-v1.jsonld",
            "http://data.europa.eu/snb/model/context/edc-ap", "elm/official/context/edc-ap-context.jsonld");

    private ElmContexts() {}

    /** The files of our contexts. */
    public static Map<String, Path> ours() {
        var files = new TreeMap<String, Path>();
        for (JsonNode context : read(OURS, new ObjectMapper(new YAMLFactory())).path("contexts")) {
            files.put(
                    context.path("iri").textValue(),
                    OURS.resolveSibling(context.path("file").textValue()));
        }
        return files;
    }

    /** The files of the published contexts; skips or fails the test if they are absent, see {@link Published}. */
    public static Map<String, Path> published() {
        var files = new TreeMap<String, Path>();
        PUBLISHED.forEach((iri, file) -> files.put(iri, Published.path(file)));
        return files;
    }

    /** A reader that knows these contexts and no others. */
    public static JsonLdReader reader(Map<String, Path> contexts) {
        var documents = new TreeMap<String, JsonNode>();
        contexts.forEach((iri, file) -> documents.put(iri, json(file)));
        return new JsonLdReader(documents);
    }

    static JsonNode json(Path file) {
        return read(file, new ObjectMapper());
    }

    private static JsonNode read(Path file, ObjectMapper mapper) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
