package eu.elmgateway.validation;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.jspecify.annotations.Nullable;

/**
 * One result of SHACL validation (SHACL, 3.6.2), with the shape that says so.
 *
 * @param focus the node at fault
 * @param path IRI of its property, null if the fault is the node's own
 * @param value the value at fault, null if none is
 * @param shape the shape that is broken, null if the report does not lead to it
 * @param message the engine's own words
 */
record Violation(
        Node focus,
        @Nullable String path,
        @Nullable Node value,
        Constraint constraint,
        @Nullable Shape shape,
        Severity severity,
        String message) {

    static Violation of(ReportEntry entry, Shapes shapes) {
        return new Violation(
                entry.focusNode(),
                entry.resultPath() instanceof P_Link link ? link.getNode().getURI() : null,
                entry.value(),
                entry.constraint(),
                shapes.getShape(entry.source()),
                severity(entry.severity()),
                String.valueOf(entry.message()));
    }

    private static Severity severity(org.apache.jena.shacl.validation.@Nullable Severity severity) {
        if (org.apache.jena.shacl.validation.Severity.Info.equals(severity)) {
            return Severity.INFO;
        }
        return org.apache.jena.shacl.validation.Severity.Warning.equals(severity) ? Severity.WARNING : Severity.ERROR;
    }

    /** The constraint's name as shapes write it, such as {@code minCount}. */
    String component() {
        String name = constraint.getComponent().getLocalName().replace("ConstraintComponent", "");
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
