package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import java.time.Period;
import java.util.Set;

/**
 * One date must not lie after another: on every node of some {@code classes} what the path {@code earlier} leads to, and what
 * the path {@code later} leads to, with some {@code tolerance}. Gaps: path and value of the earlier one, path and value of the
 * later one.
 */
final class DateOrder implements Check.OfNodes {
    private final Set<String> classes;
    private final TermPath earlier;
    private final TermPath later;
    private final Period tolerance;

    DateOrder(Parameters parameters) {
        this.classes = parameters.classes("classes");
        this.earlier = parameters.path("earlier");
        this.later = parameters.path("later");
        this.tolerance = parameters.period("tolerance");
    }

    @Override
    public Set<String> classes() {
        return classes;
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        for (DatePair pair : DatePair.of(node, earlier, later, subject)) {
            if (pair.first().surelyAfter(pair.second(), tolerance)) {
                pair.remark(subject, remarks);
            }
        }
    }
}
