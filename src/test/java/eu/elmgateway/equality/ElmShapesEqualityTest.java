package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.JsonLdException;
import eu.elmgateway.safe.JsonLdReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our expression of each ELM 3.1 profile says of every document what the published one says: the same constraint of the same
 * node and property, as often. Every mutant that is JSON-LD is judged by all six. The system properties {@code elm.mutants}
 * and {@code elm.lost} say how many mutants and how many lost constraints are tried.
 */
@Tag("published")
class ElmShapesEqualityTest {
    private static final ElmProfiles OURS = ElmProfiles.ours();
    private static final JsonLdReader READER = ElmContexts.reader(ElmContexts.ours());
    private static ElmProfiles published = OURS;
    private static List<Graph> samples = List.of();

    @BeforeAll
    static void readThePublishedProfilesAndTheSamples() {
        published = ElmProfiles.published();
        samples = ElmSamples.all().values().stream()
                .flatMap(sample -> graph(sample).stream())
                .toList();
    }

    @Test
    void agreesOnProbesThatBreakEveryConstraint() {
        var equality = new ShapesEquality(published.all(), OURS.all());
        probes().values().forEach(equality::assertAgree);
        assertEquals(Set.of(), equality.neverBroken(), "constraints that no probe has broken");
        System.out.println(equality.figures());
    }

    /** Takes one constraint at a time out of our shapes: the probes of its class must tell. */
    @Test
    void noticesALostConstraint() {
        Map<String, Graph> probes = probes();
        List<ShapeConstraint> constraints = ShapeConstraints.of(OURS.all());
        Collections.shuffle(constraints, new Random(5));
        for (ShapeConstraint lost :
                constraints.subList(0, Math.min(constraints.size(), Integer.getInteger("elm.lost", 8)))) {
            Graph rest = OURS.all();
            rest.remove(lost.shape(), NodeFactory.createURI(SHACL.NS + lost.component()), Node.ANY);
            var equality = new ShapesEquality(OURS.all(), rest);
            assertFalse(equality.agree(probes.getOrDefault(lost.target(), Graph.emptyGraph)), lost::text);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void agreesOnEverySample(String profile) {
        var equality = new ShapesEquality(published.shapes(profile), OURS.shapes(profile));
        samples.forEach(equality::assertAgree);
        assertTrue(equality.graphs() > 100, "samples compared: " + equality.graphs());
    }

    @Test
    void agreesOnMutantsOfTheSamples() {
        var documents = ElmSamples.all().values().stream()
                .filter(sample -> graph(sample).isPresent())
                .toList();
        var mutator = new JsonMutator(JsonWords.of(ElmContexts.ours().values(), documents), 31);
        var equalities = all().stream()
                .map(profile -> new ShapesEquality(published.shapes(profile), OURS.shapes(profile)))
                .toList();
        var random = new Random(31);
        Stream.generate(() -> graph(mutator.mutant(documents.get(random.nextInt(documents.size())))))
                .flatMap(Optional::stream)
                .limit(Integer.getInteger("elm.mutants", 250))
                .forEach(graph -> equalities.forEach(equality -> equality.assertAgree(graph)));
        equalities.forEach(equality -> System.out.println(equality.figures()));
    }

    private static Map<String, Graph> probes() {
        var constraints = new ArrayList<>(ShapeConstraints.of(published.all()));
        constraints.addAll(ShapeConstraints.of(OURS.all()));
        return new ShapeProbes(constraints).graphs();
    }

    static Set<String> all() {
        return OURS.iris();
    }

    /** Empty if the document is no JSON-LD; that both sides refuse the same ones is the business of the contexts' test. */
    private static Optional<Graph> graph(ObjectNode document) {
        try {
            return JsonLdGraph.of(READER.expand(document)).map(DatasetGraph::getDefaultGraph);
        } catch (JsonLdException e) {
            return Optional.empty();
        }
    }
}
