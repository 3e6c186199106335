package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;

/** A date and time must say in which zone it is meant. Gaps: the term, the date. */
final class DateZone implements Check.OfValues {
    private final Terms terms;

    DateZone(Parameters parameters) {
        this.terms = parameters.terms;
    }

    @Override
    public void check(Node node, String property, Value value, Subject subject, Remarks remarks) {
        if (value instanceof Value.Literal literal
                && Moment.isDate(literal)
                && !Moment.zoned(literal.lexical())
                && Moment.of(literal).isPresent()) {
            remarks.add(subject.at(node, property, value), terms.name(property), literal.lexical());
        }
    }
}
