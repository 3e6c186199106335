package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Records ends of tries. Always in the order of ids, so that two transactions never wait for each other crosswise. */
record Ending(List<AttemptEnd> ends) implements Work<Integer> {

    @Override
    public Integer in(Session session) throws SQLException {
        new Documents(session)
                .keep(ends.stream().flatMap(end -> end.documents().stream()).toList());
        for (AttemptEnd end :
                ends.stream().sorted(Comparator.comparing(AttemptEnd::delivery)).toList()) {
            record(session, end);
        }
        return ends.size();
    }

    List<String> deliveries() {
        return ends.stream().map(AttemptEnd::delivery).toList();
    }

    private static void record(Session session, AttemptEnd end) throws SQLException {
        Deliveries deliveries = new Deliveries(session);
        Deliveries.Standing standing = deliveries.count(end.delivery(), 1);
        new Attempts(session).add(end, standing.attempts());
        Receipt receipt = end.receipt();
        if (receipt != null) {
            new Receipts(session).add(end.delivery(), receipt);
        }
        DeliveryState after = standing.state().after(end.state());
        if (after == end.state()) {
            deliveries.change(end.delivery(), end.state(), end.dueAt(), end.detail());
        }
        session.record(standing.event(end.endedAt(), Actor.GATEWAY, Act.DELIVERY_TRIED, after)
                .with("attempt", standing.attempts())
                .with("outcome", end.outcome())
                .with("sent", end.sent())
                .with("receipt", receipt == null ? null : receipt.kind())
                .with("answer", receipt == null ? null : receipt.document()));
    }
}
