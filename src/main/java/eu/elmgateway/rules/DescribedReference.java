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
        node.properties()
                .forEach((property, values) -> values.forEach(value -> {
                    if (value instanceof Value.Reference reference
                            && spaces.stream().anyMatch(reference.id()::startsWith)
                            && subject.node(reference.id()).isEmpty()) {
                        remarks.add(subject.at(node, property, value), terms.name(property), reference.id());
                    }
                }));
    }
}
