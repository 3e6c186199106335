package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFolder;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The accreditations that the operator keeps in a folder: JSON-LD as the European database of accreditations answers, or XML as its
 * data sets are. Nothing is fetched. Immutable.
 */
public final class Accreditations {
    /** Where none are kept. */
    public static final Accreditations NONE = new Accreditations(List.of());

    static final String[] ENDINGS = {".json", ".jsonld", ".xml"};

    private final List<Accreditation> all;

    private Accreditations(List<Accreditation> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads all files of a folder.
     *
     * @throws ConfigException if one cannot be read; the message names it. A folder that is not there holds none
     */
    public static Accreditations of(Path folder, SafeReaders readers) {
        List<Accreditation> all = new ArrayList<>();
        for (Path file : ConfigFolder.files(folder, ENDINGS)) {
            JsonNode root = root(file, readers);
            var graph = new JsonGraph(root);
            graph.ofType(root, "Accreditation").forEach(node -> all.add(Accreditation.of(graph, node)));
        }
        return new Accreditations(all);
    }

    private static JsonNode root(Path file, SafeReaders readers) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.toString().endsWith(".xml")
                    ? XmlGraph.of(readers.dom(bytes).getDocumentElement())
                    : readers.json(bytes).tree();
        } catch (IOException | UnreadableException e) {
            throw new ConfigException(
                    file,
                    null,
                    "This file of accreditations cannot be read: " + e.getMessage(),
                    "Fetch it anew, or take it out of the folder.");
        }
    }

    /** Those that go by one of these ids. */
    List<Accreditation> named(Collection<String> ids) {
        return all.stream()
                .filter(one -> ids.stream().anyMatch(one.ids()::contains))
                .toList();
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }
}
