package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On nodes of some {@code classes}, what the path {@code value} leads to must be among what the path {@code among} leads to,
 * where that leads anywhere. Gaps: both paths, the value. Values are compared as they are written; nodes without id are left out.
 */
final class Among implements Check.OfNodes {
    private final Set<String> classes;
    private final TermPath value;
    private final TermPath among;

    Among(Parameters parameters) {
        this.classes = parameters.classes("classes");
        this.value = parameters.path("value");
        this.among = parameters.path("among");
    }

    @Override
    public Set<String> classes() {
        return classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        Set<Value> allowed = among.from(node, subject.root(), subject.nodes()).stream()
                .map(TermPath.Reached::value)
                .filter(Among::named)
                .collect(Collectors.toSet());
        if (allowed.isEmpty()) {
            return;
        }
        for (var reached : value.from(node, subject.root(), subject.nodes())) {
            if (named(reached.value()) && !allowed.contains(reached.value())) {
                remarks.add(
                        subject.at(reached.node(), reached.property(), reached.value()),
                        value.written(),
                        among.written(),
                        Codes.of(reached.value()));
            }
        }
    }

    /** A node without an id of its own is never another one. */
    private static boolean named(Value value) {
        return !(value instanceof Value.Reference reference && reference.id().startsWith("_:"));
    }
}
