package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.elm.NodeGraph;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.validation.plan.Plan;
import eu.elmgateway.validation.plan.Suspects;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;

/** Shapes, the plan made of them, and the claim that plan and Jena say the same of every document. Not thread-safe. */
public final class PlanEquality {
    private final Shapes shapes;
    private final Plan plan;
    private int documents;
    private int conforming;
    private int undecided;
    private long violations;

    /** The plan is made of the same shapes. */
    public PlanEquality(Graph shapes) {
        this(shapes, shapes);
    }

    /** The plan is made of other shapes than those that Jena goes by. */
    public PlanEquality(Graph shapes, Graph planned) {
        this.shapes = Shapes.parse(shapes);
        this.plan = Plan.of(Shapes.parse(planned));
    }

    /** What was compiled. */
    public Plan plan() {
        return plan;
    }

    /** Fails unless the plan clears a document that conforms, and else leads to the report that Jena writes by itself. */
    public void assertAgree(NodeTable table) {
        Suspects suspects = plan.suspects(table);
        Map<String, Long> expected = jena(table);
        Map<String, Long> actual = report(suspects.entries(suspects.graph(table)));
        if (!expected.equals(actual)) {
            assertEquals(lines(expected), lines(actual));
        }
        if (!suspects.all() && plan.unknown().isEmpty()) {
            assertEquals(expected.isEmpty(), suspects.none());
        }
        documents++;
        conforming += expected.isEmpty() ? 1 : 0;
        undecided += suspects.all() ? 1 : 0;
        violations += expected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the plan leads to the report that Jena writes by itself. */
    public boolean agree(NodeTable table) {
        Suspects suspects = plan.suspects(table);
        return jena(table).equals(report(suspects.entries(suspects.graph(table))));
    }

    /** How many documents were compared. */
    public int documents() {
        return documents;
    }

    /** How many the plan left to Jena entirely. */
    public int undecided() {
        return undecided;
    }

    /** What was compared so far, for people. */
    public String figures() {
        return documents + " documents, " + conforming + " conforming, " + undecided + " left to Jena, " + violations
                + " violations agreed on";
    }

    private Map<String, Long> jena(NodeTable table) {
        return report(ShaclValidator.get().validate(shapes, NodeGraph.of(table)).getEntries());
    }

    private static Map<String, Long> report(Collection<ReportEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(PlanEquality::text, TreeMap::new, Collectors.counting()));
    }

    /** Jena gives an arbitrary one of the two texts as the value that breaks uniqueLang, so that value does not count. */
    private static String text(ReportEntry entry) {
        Node component = entry.sourceConstraintComponent();
        return String.join(
                " | ",
                String.valueOf(entry.focusNode()),
                String.valueOf(entry.resultPath()),
                component.getLocalName(),
                component.equals(SHACL.UniqueLangConstraintComponent) ? "" : String.valueOf(entry.value()),
                entry.source().isURI() ? entry.source().getURI() : "",
                entry.severity().level().getLocalName());
    }

    private static String lines(Map<String, Long> report) {
        return report.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
    }
}
