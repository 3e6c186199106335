package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.RdfTerms;
import eu.elmgateway.elm.Value;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/**
 * A node that breaks a constraint.
 *
 * @param turn position of the node among all that were judged
 */
record Suspect(Check check, Value focus, int turn) {

    /** Has Jena say it. */
    void report(ValidationContext context, Graph graph) {
        Node node = Objects.requireNonNull(RdfTerms.of(focus));
        @Nullable Path path = check.shape() instanceof PropertyShape property ? property.getPath() : null;
        @Nullable Set<Node> values = path == null ? null : ShaclPaths.valueNodes(graph, node, path);
        VLib.evalConstraint(context, graph, check.shape(), node, path, values, check.constraint());
    }
}
