package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.Set;

/** An object that says nothing. Gap: the term. */
final class EmptyObject implements Check.OfNodes {
    private final Terms terms;

    EmptyObject(Parameters parameters) {
        this.terms = parameters.terms;
    }

    @Override
    public Set<String> classes() {
        return Set.of();
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        for (var property : node.properties().entrySet()) {
            for (Value value : property.getValue()) {
                if (value instanceof Value.Reference reference
                        && reference.id().startsWith("_:")
                        && subject.node(reference.id()).isEmpty()) {
                    remarks.add(subject.at(node, property.getKey(), value), terms.name(property.getKey()));
                }
            }
        }
    }
}
