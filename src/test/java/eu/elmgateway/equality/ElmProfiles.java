package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;

/** The shapes of the ELM 3.1 profiles, each with all that it includes. */
final class ElmProfiles {
    private static final Path OURS = Path.of("schemas/elm-json/3.1/profiles.yaml");
    private static final String PUBLISHED = "elm/official/shacl/elm-3.1/edc";

    private final Map<String, List<Graph>> added = new LinkedHashMap<>();
    private final Map<String, List<String>> included = new LinkedHashMap<>();

    private ElmProfiles() {}

    /** Our expression, as {@code profiles.yaml} tells. */
    static ElmProfiles ours() {
        var profiles = new ElmProfiles();
        JsonNode all = yaml(OURS).path("profiles");
        Map<String, String> iris = all.valueStream()
                .collect(Collectors.toMap(
                        profile -> profile.path("name").textValue(),
                        profile -> profile.path("iri").textValue()));
        for (JsonNode profile : all) {
            profiles.add(
                    profile.path("iri").textValue(),
                    texts(profile.path("files"))
                            .map(OURS::resolveSibling)
                            .map(ElmProfiles::turtle)
                            .toList(),
                    texts(profile.path("includes")).map(iris::get).toList());
        }
        return profiles;
    }

    /** The published files, each with those that it imports; skips or fails the test if they are absent. */
    static ElmProfiles published() {
        var profiles = new ElmProfiles();
        try (Stream<Path> files = Files.list(Published.path(PUBLISHED))) {
            files.filter(file -> file.toString().endsWith(".ttl")).sorted().forEach(profiles::addPublished);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return profiles;
    }

    /** The IRIs of the profiles. */
    Set<String> iris() {
        return added.keySet();
    }

    /** The shapes of a profile. */
    Graph shapes(String iri) {
        Graph shapes = GraphFactory.createDefaultGraph();
        closure(iri, new LinkedHashSet<>())
                .forEach(part -> added.getOrDefault(part, List.of()).forEach(file -> GraphUtil.addInto(shapes, file)));
        return shapes;
    }

    /** The shapes of all profiles in one, each once. */
    Graph all() {
        Graph all = GraphFactory.createDefaultGraph();
        added.values().forEach(files -> files.forEach(file -> GraphUtil.addInto(all, file)));
        return all;
    }

    private void add(String iri, List<Graph> files, List<String> includes) {
        added.put(iri, files);
        included.put(iri, includes);
    }

    private void addPublished(Path file) {
        Graph shapes = turtle(file);
        String iri = shapes.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
                .next()
                .getSubject()
                .getURI();
        List<String> imports = shapes.find(Node.ANY, OWL.imports.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList();
        add(iri, List.of(shapes), imports);
    }

    private Set<String> closure(String iri, Set<String> found) {
        if (found.add(iri)) {
            included.getOrDefault(iri, List.of()).forEach(other -> closure(other, found));
        }
        return found;
    }

    private static Graph turtle(Path file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(file).parse(graph);
        return graph;
    }

    private static JsonNode yaml(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::textValue);
    }
}
