package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.stream.Stream;

/** Two dates to be compared, and where they stand. */
record DatePair(TermPath one, TermPath.Reached from, Moment first, TermPath other, TermPath.Reached to, Moment second) {
    /** Every pair of dates that two paths lead to from a node. */
    static Stream<DatePair> of(Node node, TermPath one, TermPath other, Subject subject) {
        var starts = one.from(node, subject.root(), subject.nodes());
        if (starts.isEmpty()) {
            return Stream.empty();
        }
        var ends = other.from(node, subject.root(), subject.nodes());
        return starts.stream()
                .flatMap(from -> Moment.of(from.value()).stream()
                        .flatMap(first -> ends.stream()
                                .flatMap(to -> Moment.of(to.value()).stream()
                                        .map(second -> new DatePair(one, from, first, other, to, second)))));
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
