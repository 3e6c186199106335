package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A term of the model on a node of a class that does not have it, as far as the shapes of the profile tell. Gaps: the term, the
 * classes of the node, classes that have the term.
 */
final class TermOfClass implements Check.OfNodes {
    private static final int NAMED = 6;

    private final Terms terms;

    TermOfClass(Parameters parameters) {
        this.terms = parameters.terms;
    }

    @Override
    public Set<String> classes() {
        return Set.of();
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        ClassTerms known = subject.terms();
        if (!known.know(node.types())) {
            return;
        }
        for (String property : node.properties().keySet()) {
            if (known.misplaced(node.types(), property)) {
                remarks.add(
                        subject.at(node, property),
                        terms.name(property),
                        node.types().stream().map(terms::name).toList(),
                        having(known, property));
            }
        }
    }

    private List<String> having(ClassTerms known, String property) {
        List<String> all = known.byProperty().getOrDefault(property, Set.of()).stream()
                .map(terms::name)
                .sorted()
                .toList();
        if (all.size() <= NAMED) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, NAMED));
        some.add("…");
        return some;
    }
}
