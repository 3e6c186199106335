package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims that several gateways share: the column {@code claimed_until} of PostgreSQL's {@code delivery}. */
record Leases(Session session) {

    /** Takes due deliveries that nobody has; rows that another gateway is just taking are passed over. */
    List<Delivery> take(String registry, int atMost, Instant now, Duration lease) throws SQLException {
        return session.list(
                """
                with due as (
                    select seq from delivery
                     where registry = ? and state = 'QUEUED' and due_at <= ?
                       and (claimed_until is null or claimed_until <= ?)
                     order by due_at, seq limit ?
                       for update skip locked),
                d as (
                    update delivery set claimed_until = ?
                      from due where delivery.seq = due.seq
                    returning delivery.*)
                """ + Deliveries.SELECT.replace("from delivery d", "from d") + "order by d.due_at, d.seq",
                Deliveries::read,
                registry,
                now,
                now,
                atMost,
                now.plus(lease));
    }

    /**
     * Takes due deliveries unless somebody has one of this registry. The advisory lock, held to the end of the transaction, makes
     * gateways that look at the same moment look one after the other.
     */
    List<Delivery> takeAlone(String registry, int atMost, Instant now, Duration lease) throws SQLException {
        session.list("select pg_advisory_xact_lock(hashtext(?))::text as locked", row -> "", registry);
        boolean busy = session.first("""
                        select id from delivery
                         where registry = ? and claimed_until is not null and claimed_until > ? limit 1
                        """, row -> row.text("id"), registry, now).isPresent();
        return busy ? List.of() : take(registry, atMost, now, lease);
    }

    int giveBack(List<String> deliveries) throws SQLException {
        int given = 0;
        for (String delivery : deliveries.stream().sorted().toList()) {
            given += session.update("update delivery set claimed_until = null where id = ?", delivery);
        }
        return given;
    }

    /** When {@link #take} can next find something, if no more comes. */
    Optional<Instant> next(String registry) throws SQLException {
        return session.list("""
                        select min(next) as next from (
                            (select due_at as next from delivery
                              where registry = ? and state = 'QUEUED' and claimed_until is null
                              order by due_at limit 1)
                            union all
                            (select greatest(due_at, claimed_until) from delivery
                              where registry = ? and state = 'QUEUED' and claimed_until is not null)) as times
                        """, row -> Optional.ofNullable(row.timeOrNull("next")), registry, registry)
                .get(0);
    }
}
