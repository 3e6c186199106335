package eu.elmgateway.rules;

import eu.elmgateway.elm.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the path {@code each} from the credential leads to must say one thing or another: one of the paths {@code anyOf} must
 * lead somewhere. Gap: the path.
 */
final class AnyOf implements Check.OfDocument {
    private final TermPath each;
    private final List<TermPath> anyOf;

    AnyOf(Parameters parameters) {
        this.each = parameters.path("each");
        this.anyOf = parameters.paths("anyOf");
    }

    @Override
    public void check(Subject subject, Remarks remarks) {
        Set<String> seen = new LinkedHashSet<>();
        for (var reached : each.from(subject.root(), subject.root(), subject.nodes())) {
            if (reached.value() instanceof Value.Reference reference && seen.add(reference.id())) {
                subject.node(reference.id())
                        .filter(node -> anyOf.stream()
                                .allMatch(path -> path.from(node, subject.root(), subject.nodes())
                                        .isEmpty()))
                        .ifPresent(node -> remarks.add(subject.at(node), each.written()));
            }
        }
    }
}
