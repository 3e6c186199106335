package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Puts deliveries back into the queue. Always in the order of ids, so that two transactions never wait for each other crosswise. */
record Requeuing(Session session, Actor by, Instant now) {

    /** Those that are held, failed or rejected; how many that were. */
    int resend(List<String> deliveries) throws SQLException {
        int resent = 0;
        for (String delivery : deliveries.stream().sorted().distinct().toList()) {
            var standing = new Deliveries(session).requeue(delivery, now);
            standing.ifPresent(one -> record(one, Act.DELIVERY_RESENT));
            resent += standing.isPresent() ? 1 : 0;
        }
        return resent;
    }

    /** Those of a registry that are held for a reason that begins so; how many that were. */
    int resume(String registry, String reason) throws SQLException {
        List<Deliveries.Standing> resumed = new Deliveries(session).resume(registry, reason, now);
        resumed.forEach(one -> record(one, Act.DELIVERY_RESUMED));
        return resumed.size();
    }

    private void record(Deliveries.Standing standing, Act act) {
        session.record(standing.event(now, by, act, DeliveryState.QUEUED));
    }
}
