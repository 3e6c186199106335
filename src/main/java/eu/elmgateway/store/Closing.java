package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends a delivery by hand. */
record Closing(String delivery, boolean accepted, Actor by, String reason, Instant now) implements Work<Boolean> {
    /** What may be under way, or what the registry has decided, no operator ends. */
    private static final Set<DeliveryState> FROM =
            EnumSet.of(DeliveryState.SENT, DeliveryState.HELD, DeliveryState.FAILED);

    @Override
    public Boolean in(Session session) throws SQLException {
        Deliveries deliveries = new Deliveries(session);
        Deliveries.Standing standing = deliveries.count(delivery, 0);
        if (!FROM.contains(standing.state())) {
            return false;
        }
        DeliveryState state = accepted ? DeliveryState.ACCEPTED : DeliveryState.REJECTED;
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
