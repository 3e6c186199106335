package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.List;

/** Two dates to be compared, and where they stand. */
record DatePair(TermPath one, TermPath.Reached from, Moment first, TermPath other, TermPath.Reached to, Moment second) {
    /** Every pair of dates that two paths lead to from a node. */
    static List<DatePair> of(Node node, TermPath one, TermPath other, Subject subject) {
        var starts = one.from(node, subject.root(), subject.nodes());
        var ends = starts.isEmpty() ? starts : other.from(node, subject.root(), subject.nodes());
        List<DatePair> pairs = new ArrayList<>(1);
        for (var from : starts) {
            for (var to : ends) {
                var first = subject.moment(from.value());
                var second = subject.moment(to.value());
                if (first.isPresent() && second.isPresent()) {
                    pairs.add(new DatePair(one, from, first.get(), other, to, second.get()));
                }
            }
        }
        return pairs;
    }

    /** The later one is shown, but where it is the credential's and the other is not. */
    void remark(Subject subject, Remarks remarks) {
        TermPath.Reached shown = other.absolute() && !one.absolute() ? from : to;
        remarks.add(
                subject.at(shown.node(), shown.property(), shown.value()),
                name(one),
                text(from.value()),
                name(other),
                text(to.value()));
    }

    private static String name(TermPath path) {
        String written = path.written();
        return path.absolute() ? written.substring(1) : written;
    }

    private static String text(Value value) {
        return value instanceof Value.Literal literal ? literal.lexical() : "";
    }
}
