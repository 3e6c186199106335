package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts deliveries back into the queue. Always in the order of ids, so that two transactions never wait for each other crosswise. */
record Requeuing(Session session, Actor by, Instant now) {

    /** Those that are held, failed or rejected; how many that were. */
    int resend(List<String> deliveries) throws SQLException {
        int resent = 0;
        for (String delivery : deliveries.stream().sorted().distinct().toList()) {
            resent += resend(new Desk.Again(delivery, Optional.empty())) ? 1 : 0;
        }
        return resent;
    }

    /** One that is held, failed or rejected; whether it was. */
    boolean resend(Desk.Again again) throws SQLException {
        var standing = new Deliveries(session).requeue(again.delivery(), now);
        if (standing.isEmpty()) {
            return false;
        }
        AuditEvent event = standing.get().event(now, by, Act.DELIVERY_RESENT, DeliveryState.QUEUED);
        if (again.canonical().isPresent()) {
            Document canonical = again.canonical().get();
            new Documents(session).keep(List.of(canonical));
            new Deliveries(session).carry(again.delivery(), canonical.sha256());
            event = event.with("canonical", canonical.sha256());
        }
        session.record(event);
        return true;
    }

    /** Those of a registry that wait for this; how many that were. */
    int resume(String registry, WaitsFor what) throws SQLException {
        List<Deliveries.Standing> resumed = new Deliveries(session).resume(registry, what, now);
        resumed.forEach(one -> session.record(one.event(now, by, Act.DELIVERY_RESUMED, DeliveryState.QUEUED)));
        return resumed.size();
    }
}
