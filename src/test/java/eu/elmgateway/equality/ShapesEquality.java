package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.Shapes;

/** Two sets of shapes, and the claim that they say the same of every graph. Not thread-safe. */
final class ShapesEquality {
    private final Shapes published;
    private final Shapes ours;
    private final Set<String> neverBroken = new TreeSet<>();
    private final int constraints;
    private int graphs;
    private int conforming;
    private long violations;

    ShapesEquality(Graph published, Graph ours) {
        this.published = Shapes.parse(published);
        this.ours = Shapes.parse(ours);
        neverBroken.addAll(constraints(published));
        neverBroken.addAll(constraints(ours));
        constraints = neverBroken.size();
    }

    /** Fails unless both find the same violations, each as often. */
    void assertAgree(Graph graph) {
        ShapeReport expected = ShapeReport.of(published, graph);
        ShapeReport actual = ShapeReport.of(ours, graph);
        if (!expected.violations().equals(actual.violations())) {
            assertEquals(lines(expected), lines(actual));
        }
        count(expected, actual);
    }

    /** Whether both find the same violations, each as often. */
    boolean agree(Graph graph) {
        return ShapeReport.of(published, graph)
                .violations()
                .equals(ShapeReport.of(ours, graph).violations());
    }

    private void count(ShapeReport expected, ShapeReport actual) {
        graphs++;
        conforming += expected.violations().isEmpty() ? 1 : 0;
        violations += expected.violations().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        neverBroken.removeAll(expected.broken());
        neverBroken.removeAll(actual.broken());
    }

    /** How many graphs were compared. */
    int graphs() {
        return graphs;
    }

    /** What was compared so far, for people. */
    Map<String, String> figures() {
        return Map.of(
                "graphs compared", String.valueOf(graphs),
                "of these conforming", String.valueOf(conforming),
                "violations agreed on", String.valueOf(violations),
                "constraints on both sides", String.valueOf(constraints),
                "of these never broken", String.valueOf(neverBroken.size()));
    }

    /** The constraints of either side that no graph has broken yet, each as its shape and its kind. */
    Set<String> neverBroken() {
        return neverBroken;
    }

    private static Set<String> constraints(Graph shapes) {
        return ShapeConstraints.of(shapes).stream()
                .map(constraint -> ShapeReport.constraint(constraint.shape(), constraint.component()))
                .collect(Collectors.toSet());
    }

    private static String lines(ShapeReport report) {
        return new TreeMap<>(report.violations())
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
    }
}
