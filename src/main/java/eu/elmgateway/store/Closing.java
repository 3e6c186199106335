package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends a delivery by hand. */
record Closing(String delivery, boolean accepted, Actor by, String reason, Instant now) implements Work<Boolean> {
    @Override
    public Boolean in(Session session) throws SQLException {
        Deliveries deliveries = new Deliveries(session);
        Deliveries.Standing standing = deliveries.count(delivery, 0);
        DeliveryState state = accepted ? DeliveryState.ACCEPTED : DeliveryState.REJECTED;
        if (!Moves.allowed(standing.state(), state, Cause.OPERATOR)) {
            return false;
        }
        deliveries.change(delivery, state, null, words());
        new Receipts(session)
                .add(
                        delivery,
                        new Receipt(
                                accepted ? Receipt.Kind.ACCEPTED : Receipt.Kind.REJECTED,
                                "by-hand",
                                reason,
                                null,
                                null,
                                now));
        session.record(standing.event(now, by, Act.DELIVERY_CLOSED, state)
                .with("was", standing.state())
                .with("reason", SqlDesk.hash(reason)));
        return true;
    }

    /** Nothing is to be said of what was accepted. */
    private @Nullable String words() {
        return accepted ? null : "closed by hand: " + reason;
    }
}
