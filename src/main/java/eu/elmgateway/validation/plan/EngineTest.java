package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/** {@code sh:lessThan} and {@code sh:lessThanOrEquals} (SHACL, 4.5.3 and 4.5.4): Jena compares. */
record EngineTest(
        ConstraintPairwise constraint,
        Shape shape,
        @Nullable Path path) implements Test {
    @Override
    public boolean holds(Facts facts, Value focus, List<Value> values) {
        if (facts.undecided()) {
            return true;
        }
        var context = facts.freshContext();
        Set<Node> terms = new LinkedHashSet<>();
        values.forEach(value -> terms.add(Facts.term(value)));
        constraint.validatePropertyShape(context, facts.graph(), shape, Facts.term(focus), path, terms);
        return !context.hasViolation();
    }

    @Override
    public boolean speaksOfNothing() {
        return false;
    }
}
