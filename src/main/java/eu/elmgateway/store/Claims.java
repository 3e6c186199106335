package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has taken which delivery, in memory: a crash gives all back at once. The lock is held from the query until what it
 * found is taken; else a delivery that ends in between would be handed out once more. Thread-safe.
 */
final class Claims {
    private static final String QUEUED =
            Deliveries.SELECT + "where d.registry = ? and d.state = 'QUEUED' order by d.due_at, d.seq";

    private final Map<String, Instant> leases = new HashMap<>();

    /** Takes due deliveries that nobody has. */
    synchronized List<Delivery> take(Session session, String registry, int atMost, Instant now, Duration lease)
            throws SQLException {
        List<Delivery> taken = new ArrayList<>();
        session.each(
                QUEUED,
                row -> {
                    boolean wanted =
                            taken.size() < atMost && !row.time("due_at").isAfter(now);
                    if (wanted && isFree(row.text("id"), now)) {
                        taken.add(Deliveries.read(row));
                    }
                    return wanted;
                },
                registry);
        taken.forEach(delivery -> leases.put(delivery.id(), now.plus(lease)));
        return taken;
    }

    /** Takes due deliveries unless somebody has one of this registry. */
    synchronized List<Delivery> takeAlone(Session session, String registry, int atMost, Instant now, Duration lease)
            throws SQLException {
        List<String> taken = new ArrayList<>();
        session.each(
                QUEUED,
                row -> {
                    if (!isFree(row.text("id"), now)) {
                        taken.add(row.text("id"));
                    }
                    return taken.isEmpty();
                },
                registry);
        return taken.isEmpty() ? take(session, registry, atMost, now, lease) : List.of();
    }

    /** When {@link #take} can next find something, if no more comes. */
    synchronized Optional<Instant> next(Session session, String registry) throws SQLException {
        List<Instant> times = new ArrayList<>();
        session.each(
                QUEUED,
                row -> {
                    Instant due = row.time("due_at");
                    Instant lease = leases.get(row.text("id"));
                    times.add(later(due, lease));
                    return lease != null && lease.isAfter(due);
                },
                registry);
        return times.stream().min(Instant::compareTo);
    }

    synchronized void giveBack(List<String> deliveries) {
        deliveries.forEach(leases::remove);
    }

    private boolean isFree(String delivery, Instant now) {
        Instant lease = leases.get(delivery);
        return lease == null || !lease.isAfter(now);
    }

    private static Instant later(Instant due, @Nullable Instant lease) {
        return lease != null && lease.isAfter(due) ? lease : due;
    }
}
