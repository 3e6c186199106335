package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.elm.UnreadableElmException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plan compiled from each ELM 3.1 profile clears what Jena finds nothing in, and leads to Jena's own report on everything
 * else. The system properties {@code elm.plan.mutants} and {@code elm.plan.lost} say how many mutants and how many lost
 * constraints are tried.
 */
@Tag("published")
class ElmPlanEqualityTest {
    private static final ElmProfiles OURS = ElmProfiles.ours();
    private static final ElmReader READER = new ElmReader(Shared.model().contexts());
    private static List<ObjectNode> samples = List.of();

    @BeforeAll
    static void readTheSamples() {
        samples = ElmSamples.all().values().stream()
                .filter(sample -> table(sample).isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void agreesWithJenaOnEverySample(String profile) {
        var equality = new PlanEquality(OURS.shapes(profile));
        assertEquals(List.of(), equality.plan().unknown(), "shapes of ours that the plan does not know");
        samples.forEach(sample -> equality.assertAgree(table(sample).orElseThrow()));
        System.out.println(profile + ": " + equality.figures());
        assertTrue(equality.documents() > 100, equality::figures);
        assertTrue(equality.undecided() < 5, equality::figures);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void agreesWithJenaOnEverySampleByThePublishedShapes(String profile) {
        var equality = new PlanEquality(ElmProfiles.published().shapes(profile));
        samples.forEach(sample -> equality.assertAgree(table(sample).orElseThrow()));
        assertTrue(equality.documents() > 100, equality::figures);
    }

    @Test
    void agreesWithJenaOnMutants() {
        var equalities = OURS.iris().stream()
                .map(profile -> new PlanEquality(OURS.shapes(profile)))
                .toList();
        var mutator = new JsonMutator(JsonWords.of(ElmContexts.ours().values(), samples), 47);
        var random = new Random(47);
        int count = Integer.getInteger("elm.plan.mutants", 1500);
        for (int i = 0; i < count; i++) {
            var mutant = mutator.mutant(samples.get(random.nextInt(samples.size())));
            table(mutant).ifPresent(equalities.get(i % equalities.size())::assertAgree);
        }
        equalities.forEach(equality -> System.out.println(equality.figures()));
        int compared = equalities.stream().mapToInt(PlanEquality::documents).sum();
        int undecided = equalities.stream().mapToInt(PlanEquality::undecided).sum();
        assertTrue(compared > count / 2, "mutants compared: " + compared);
        assertTrue(undecided < compared / 4, "mutants left to Jena: " + undecided);
    }

    @Test
    void agreesWithJenaOnProbesThatBreakEveryConstraint() {
        var equality = new PlanEquality(OURS.all());
        probes().values().forEach(equality::assertAgree);
        System.out.println(equality.figures());
        assertEquals(0, equality.undecided());
    }

    /** Takes one constraint at a time out of the plan, not out of what Jena goes by: the probes of its class must tell. */
    @Test
    void aConstraintLostFromThePlanIsNoticed() {
        Map<String, NodeTable> probes = probes();
        List<ShapeConstraint> constraints = ShapeConstraints.of(OURS.all());
        Collections.shuffle(constraints, new Random(7));
        for (ShapeConstraint lost : constraints.subList(0, Integer.getInteger("elm.plan.lost", 8))) {
            Graph rest = OURS.all();
            rest.remove(lost.shape(), NodeFactory.createURI(SHACL.NS + lost.component()), Node.ANY);
            var equality = new PlanEquality(OURS.all(), rest);
            assertFalse(equality.agree(probes.getOrDefault(lost.target(), new NodeTable(List.of()))), lost::text);
        }
    }

    private static Map<String, NodeTable> probes() {
        var probes = new TreeMap<String, NodeTable>();
        new ShapeProbes(ShapeConstraints.of(OURS.all()))
                .graphs()
                .forEach((target, graph) -> probes.put(target, GraphTable.of(graph)));
        return probes;
    }

    static Set<String> profiles() {
        return OURS.iris();
    }

    private static Optional<NodeTable> table(ObjectNode document) {
        try {
            return Optional.of(READER.read(document).nodes());
        } catch (UnreadableElmException e) {
            return Optional.empty();
        }
    }
}
