package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Records ends of tries. Always in the order of ids, so that two transactions never wait for each other crosswise. */
record Ending(List<AttemptEnd> ends, Sharing sharing) implements Work<Integer> {

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

    private void record(Session session, AttemptEnd end) throws SQLException {
        Deliveries deliveries = new Deliveries(session);
        // The delivery's row first, as whoever takes it does: else they wait for each other crosswise.
        Deliveries.Standing standing = deliveries.locked(end.delivery(), sharing);
        Optional<Integer> cutOff = new Begun(session).remove(end.delivery(), end.claim());
        int tries = standing.attempts() + (cutOff.isPresent() ? 0 : 1);
        int number = cutOff.orElse(tries);
        new Attempts(session).add(end, number);
        Receipt receipt = end.receipt();
        if (receipt != null) {
            new Receipts(session).add(end.delivery(), receipt);
        }
        DeliveryState after = Moves.after(standing.state(), end.state(), cause(end, standing));
        deliveries.tried(
                end, tries, Moves.allowed(standing.state(), end.state(), cause(end, standing)), standing.claim());
        session.record(standing.event(end.endedAt(), Actor.GATEWAY, Act.DELIVERY_TRIED, after)
                .with("attempt", number)
                .with("outcome", end.outcome())
                .with("sent", end.sent())
                .with("receipt", receipt == null ? null : receipt.kind())
                .with("answer", receipt == null ? null : receipt.document()));
    }

    private static Cause cause(AttemptEnd end, Deliveries.Standing standing) {
        return end.claim() == null || end.claim().equals(standing.claim()) ? Cause.TRY : Cause.LATE_TRY;
    }
}
