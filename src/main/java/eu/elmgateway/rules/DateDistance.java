package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import java.time.Period;
import java.util.Set;

/**
 * One date must not lie long after another: on every node of some {@code classes} what the path {@code from} leads to, and
 * what the path {@code to} leads to, {@code atMost} so long after. Gaps: path and value of both.
 */
final class DateDistance implements Check.OfNodes {
    private final Set<String> classes;
    private final TermPath from;
    private final TermPath to;
    private final Period atMost;

    DateDistance(Parameters parameters) {
        this.classes = parameters.classes("classes");
        this.from = parameters.path("from");
        this.to = parameters.path("to");
        parameters.required("atMost");
        this.atMost = parameters.period("atMost");
    }

    @Override
    public Set<String> classes() {
        return classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        for (DatePair pair : DatePair.of(node, from, to, subject)) {
            if (pair.second().surelyAfter(pair.first(), atMost)) {
                pair.remark(subject, remarks);
            }
        }
    }
}
