package eu.elmgateway.equality;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;

/**
 * What shapes say of a graph.
 *
 * @param violations which node, property and kind of constraint, with which value, and how often
 * @param broken the constraints that spoke, each as its shape and its kind
 */
record ShapeReport(Map<String, Long> violations, Set<String> broken) {

    /** Validates a graph with Jena. */
    static ShapeReport of(Shapes shapes, Graph graph) {
        var entries = ShaclValidator.get().validate(shapes, graph).getEntries();
        return new ShapeReport(
                entries.stream().collect(Collectors.groupingBy(ShapeReport::text, TreeMap::new, Collectors.counting())),
                entries.stream()
                        .map(entry -> constraint(
                                entry.source(),
                                entry.sourceConstraintComponent().getLocalName()))
                        .collect(Collectors.toSet()));
    }

    /** A constraint by the shape where it is written and its kind, such as {@code minCount}. */
    static String constraint(Node shape, String component) {
        String kind = component.replace("ConstraintComponent", "");
        return shape + " " + kind.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + kind.substring(1);
    }

    /** Jena gives an arbitrary one of the two texts as the value that breaks uniqueLang, so that value does not count. */
    private static String text(ReportEntry entry) {
        Node component = entry.sourceConstraintComponent();
        boolean arbitrary = component.equals(SHACL.UniqueLangConstraintComponent);
        return String.join(
                " | ",
                String.valueOf(entry.focusNode()),
                String.valueOf(entry.resultPath()),
                component.getLocalName(),
                arbitrary ? "" : String.valueOf(entry.value()),
                entry.severity().level().getLocalName());
    }
}
