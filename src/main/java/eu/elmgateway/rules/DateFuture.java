package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Set;

/** Dates of what has happened must not lie in the future: those of some {@code terms}. Gaps: the term, the date. */
final class DateFuture implements Check.OfValues {
    private final Terms terms;
    private final Clock clock;
    private final Set<String> properties;
    private final Period tolerance;

    DateFuture(Parameters parameters) {
        this.terms = parameters.terms;
        this.clock = parameters.clock;
        this.properties = parameters.properties("terms");
        this.tolerance = parameters.period("tolerance");
    }

    @Override
    public void check(Node node, String property, Value value, Subject subject, Remarks remarks) {
        if (value instanceof Value.Literal literal && properties.contains(property)) {
            Instant now = clock.instant();
            subject.moment(literal)
                    .filter(moment -> moment.surelyAfter(new Moment(now, now), tolerance))
                    .ifPresent(future ->
                            remarks.add(subject.at(node, property, value), terms.name(property), literal.lexical()));
        }
    }
}
