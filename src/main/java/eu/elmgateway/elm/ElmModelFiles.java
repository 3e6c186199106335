package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads the files of a version of the model: {@code contexts.yaml}, what it names, and {@code cardinality.yaml}. */
final class ElmModelFiles {
    private final Path schemas;
    private final SafeReaders readers;

    ElmModelFiles(Path schemas, SafeReaders readers) {
        this.schemas = schemas;
        this.readers = readers;
    }

    ElmModel load(String version) {
        var folder = schemas.resolve("elm-json").resolve(version);
        return new ElmModel(
                contexts(folder.resolve("contexts.yaml")),
                single(read(folder.resolve("cardinality.yaml"), "cardinality")));
    }

    /** The contexts that one file lists. */
    Contexts contexts(Path file) {
        return contexts(read(file, "contexts"));
    }

    private ConfigFile read(Path file, String schema) {
        var ours = schemas.resolve("gateway");
        return readers.config(ours, ours.resolve(schema + ".schema.json")).read(file);
    }

    private Contexts contexts(ConfigFile file) {
        var documents = new LinkedHashMap<String, JsonNode>();
        for (var context : file.tree().path("contexts")) {
            documents.put(
                    context.path("iri").asText(),
                    document(file.file().resolveSibling(context.path("file").asText())));
        }
        return new Contexts(documents, List.copyOf(documents.keySet()));
    }

    private JsonNode document(Path file) {
        try {
            var document = readers.json(Files.readAllBytes(file)).tree();
            if (document.path("@context").isObject()) {
                return document;
            }
            throw new ConfigException(file, null, "This is no JSON-LD context.", "Write an object with @context.");
        } catch (UnreadableException e) {
            throw new ConfigException(file, e.place(), String.valueOf(e.getMessage()), String.valueOf(e.advice()));
        } catch (IOException e) {
            throw new ConfigException(
                    file, null, "The file cannot be read.", "Put it there, or correct its name in contexts.yaml.");
        }
    }

    private static Set<String> single(ConfigFile file) {
        var single = new HashSet<String>();
        file.tree().path("single").forEach(term -> single.add(term.asText()));
        return single;
    }
}
