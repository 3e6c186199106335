package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One {@code profiles.yaml} that fits its schema: which profiles there are, and of which files each consists. */
final class ProfileFile {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileFile.class);

    private final ConfigFile config;
    private final Repairs repairs;
    private final Map<String, JsonNode> byName = new LinkedHashMap<>();
    private final Map<Path, Graph> graphs = new ConcurrentHashMap<>();

    /** @param repairs what is mended in the shapes of each profile */
    ProfileFile(ConfigFile config, Repairs repairs) {
        this.config = config;
        this.repairs = repairs;
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
            GraphUtil.addInto(all, graphs.computeIfAbsent(file, ShapeFiles::graph));
        }
        tellOfImports(name, all);
        repairs.mend(all);
        try {
            return Shapes.parse(all);
        } catch (ShaclException e) {
            throw config.wrong(
                    "/profiles",
                    "The shapes of \"" + name + "\" are no SHACL: " + e.getMessage(),
                    "Correct them in " + files + ".");
        }
    }

    /** Nothing is fetched, so what shapes import and nobody lists here does not judge. */
    private void tellOfImports(String name, Graph shapes) {
        shapes.find(Node.ANY, OWL.imports.asNode(), Node.ANY)
                .filterDrop(triple -> shapes.contains(triple.getObject(), Node.ANY, Node.ANY))
                .forEach(triple -> LOG.warn(
                        "{}: shapes of {} import {}, which none of its files is; imports are not followed, list it under files or includes",
                        config.file(),
                        name,
                        triple.getObject()));
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
}
