package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.List;
import java.util.Set;

/**
 * What a document refers to by a name that means something only inside it must be described in it. Parameter {@code spaces}:
 * how such names begin. Gaps: the term, the name.
 */
final class DescribedReference implements Check.OfNodes {
    private final Terms terms;
    private final List<String> spaces;

    DescribedReference(Parameters parameters) {
        this.terms = parameters.terms;
        this.spaces = parameters.texts("spaces");
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
                        && inside(reference.id())
                        && subject.node(reference.id()).isEmpty()) {
                    remarks.add(
                            subject.at(node, property.getKey(), value), terms.name(property.getKey()), reference.id());
                }
            }
        }
    }

    private boolean inside(String id) {
        for (String space : spaces) {
            if (id.startsWith(space)) {
                return true;
            }
        }
        return false;
    }
}
