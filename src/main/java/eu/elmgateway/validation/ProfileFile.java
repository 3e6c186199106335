package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.TextPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;

/** One {@code profiles.yaml} that fits its schema: which profiles there are, and of which files each consists. */
final class ProfileFile {
    private final ConfigFile config;
    private final Map<String, JsonNode> byName = new LinkedHashMap<>();
    private final Map<Path, Graph> graphs = new ConcurrentHashMap<>();

    ProfileFile(ConfigFile config) {
        this.config = config;
        config.tree()
                .path("profiles")
                .forEach(profile -> byName.put(profile.path("name").asText(), profile));
    }

    /** IRI to profile, in the order of the file; each file of shapes is parsed once, when a profile first needs it. */
    Map<String, Profile> profiles() {
        var profiles = new LinkedHashMap<String, Profile>();
        byName.forEach((name, yaml) -> {
            String iri = yaml.path("iri").asText();
            Set<Path> files = files(name, new LinkedHashSet<>());
            profiles.put(iri, new Profile(iri, yaml.path("title").asText(), () -> shapes(name, files)));
        });
        return profiles;
    }

    /** Name to IRI, in the order of the file. */
    Map<String, String> iris() {
        var iris = new LinkedHashMap<String, String>();
        byName.forEach((name, yaml) -> iris.put(name, yaml.path("iri").asText()));
        return iris;
    }

    /** IRI of the profile for credentials that name none of these. */
    String fallback() {
        return byName.values().stream()
                .filter(profile -> profile.path("fallback").asBoolean())
                .map(profile -> profile.path("iri").asText())
                .findFirst()
                .orElseThrow(() -> config.wrong(
                        "/profiles",
                        "No profile is for credentials that name none of these.",
                        "Write fallback: true on one of them."));
    }

    private Shapes shapes(String name, Set<Path> files) {
        Graph all = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            GraphUtil.addInto(all, graphs.computeIfAbsent(file, ProfileFile::graph));
        }
        try {
            return Shapes.parse(all);
        } catch (ShaclException e) {
            throw config.wrong(
                    "/profiles",
                    "The shapes of \"" + name + "\" are no SHACL: " + e.getMessage(),
                    "Correct them in " + files + ".");
        }
    }

    private Set<Path> files(String name, Set<Path> files) {
        JsonNode profile = byName.get(name);
        if (profile == null) {
            throw config.wrong(
                    "/profiles", "A profile includes \"" + name + "\", which is none of these.", "Correct the name.");
        }
        for (JsonNode file : profile.path("files")) {
            files.add(config.file().resolveSibling(file.asText()).normalize());
        }
        profile.path("includes").forEach(included -> {
            if (!included.asText().equals(name)) {
                files(included.asText(), files);
            }
        });
        return files;
    }

    private static Graph graph(Path file) {
        try {
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(Files.readString(file), Lang.TURTLE)
                    .errorHandler(new Strict(file))
                    .parse(graph);
            return graph;
        } catch (IOException e) {
            throw new ConfigException(file, null, "The file cannot be read.", "Put it there, or correct its name.");
        } catch (RiotException e) {
            throw new ConfigException(file, null, String.valueOf(e.getMessage()), "Correct the Turtle.");
        }
    }

    /** Every remark of the parser stops it, and says where. */
    private record Strict(Path file) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            throw at(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            throw at(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw at(message, line, column);
        }

        private ConfigException at(String message, long line, long column) {
            var place = new TextPlace(Math.max(1, (int) line), Math.max(1, (int) column));
            return new ConfigException(file, place, "This is not Turtle: " + message, "Correct it.");
        }
    }
}
