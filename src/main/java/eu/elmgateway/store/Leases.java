package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Claims on deliveries: a lease in the delivery's row, and a row that says that a try has begun. A claim ends with its try, when
 * it is given back, when its lease has passed, or when the gateway that has it is dead.
 */
record Leases(Session session, Sharing sharing) {
    private static final String FREE = """
            (d.claimed_until is null or d.claimed_until <= ?
              or (d.claimed_by is not null
                  and not exists (select 1 from node n where n.id = d.claimed_by and n.alive_until > ?)))
            """;

    /** No earlier delivery to the same registry about the same person is still to go. */
    private static final String FIRST_OF_PERSON = """
             and not exists (
                select 1 from holder h
                  join holder o on o.scheme = h.scheme and o.sha256 = h.sha256
                  join delivery e on e.submission = o.submission and e.credential = o.credential
                 where h.submission = d.submission and h.credential = d.credential
                   and e.registry = d.registry and e.seq < d.seq and e.state in ('QUEUED', 'HELD'))
            """;

    /**
     * Takes due deliveries that nobody has, the oldest first.
     *
     * @param claim a text that no other claim has
     */
    List<Delivery> take(Taking taking, String claim, Claimant by) throws SQLException {
        if (new Holds(session).held(taking.registry())
                || (taking.manner() == Manner.ALONE && busy(taking.registry(), taking.now()))) {
            return List.of();
        }
        int taken = session.update(
                """
                with due as materialized (
                    select d.seq from delivery d
                     where d.registry = ? and d.state = 'QUEUED' and d.due_at <= ? and %s %s
                     order by d.seq limit ? %s)
                update delivery set claimed_until = ?, claimed_by = ?, claim = ?
                  from due where delivery.seq = due.seq
                """.formatted(FREE, order(taking.manner()), sharing.skippingLocked()),
                taking.registry(),
                taking.now(),
                taking.now(),
                taking.now(),
                taking.atMost(),
                taking.now().plus(taking.lease()),
                by.beating() ? by.node() : null,
                claim);
        return taken == 0 ? List.of() : begun(claim, by.node(), taking.now());
    }

    private List<Delivery> begun(String claim, String node, Instant now) throws SQLException {
        new Begun(session).cutOff("d.claim = ?", now, claim);
        new Begun(session).add(claim, node, now);
        return session.list(Deliveries.SELECT + "where d.claim = ? order by d.seq", Deliveries::read, claim);
    }

    /**
     * Whether somebody has a delivery of this registry. The advisory lock, held to the end of the transaction, makes gateways
     * that look at the same moment look one after the other.
     */
    private boolean busy(String registry, Instant now) throws SQLException {
        if (sharing == Sharing.TOGETHER) {
            session.list("select pg_advisory_xact_lock(hashtext(?))::text as locked", row -> "", registry);
        }
        return session.first(
                        "select d.id from delivery d where d.registry = ? and d.claimed_until is not null and not "
                                + FREE + " limit 1",
                        row -> row.text("id"),
                        registry,
                        now,
                        now)
                .isPresent();
    }

    /** Gives back untried what is still claimed so. */
    int giveBack(List<Delivery> deliveries) throws SQLException {
        int given = 0;
        for (Delivery delivery :
                deliveries.stream().sorted(Comparator.comparing(Delivery::id)).toList()) {
            if (new Deliveries(session).endClaim(delivery.id(), delivery.claim())) {
                new Begun(session).remove(delivery.id(), delivery.claim());
                given++;
            }
        }
        return given;
    }

    /** Frees what a gateway has claimed of a registry but for some claims; a try that had begun is then cut off. */
    int drop(String registry, String node, Set<String> but) throws SQLException {
        List<String> claims = session.list(
                "select distinct d.claim from delivery d where d.registry = ? and d.claim like ? and d.claimed_until is not null",
                row -> row.text("claim"),
                registry,
                node + "-%");
        int dropped = 0;
        for (String claim : claims) {
            dropped += but.contains(claim)
                    ? 0
                    : session.update(
                            "update delivery set claimed_until = null, claimed_by = null where claim = ?", claim);
        }
        return dropped;
    }

    /** When {@link #take} can next find something, if no more comes. */
    Optional<Instant> next(String registry, Manner manner) throws SQLException {
        if (new Holds(session).held(registry)) {
            return Optional.empty();
        }
        return session.list(
                        """
                        select min(next) as next from (
                            select min(d.due_at) as next from delivery d
                             where d.registry = ? and d.state = 'QUEUED' and d.claimed_until is null %1$s
                            union all
                            select min(case when d.due_at > d.claimed_until then d.due_at else d.claimed_until end)
                              from delivery d
                             where d.registry = ? and d.state = 'QUEUED' and d.claimed_until is not null %1$s) as times
                        """.formatted(order(manner)),
                        row -> Optional.ofNullable(row.timeOrNull("next")),
                        registry,
                        registry)
                .get(0);
    }

    private static String order(Manner manner) {
        return manner == Manner.IN_ORDER ? FIRST_OF_PERSON : "";
    }
}
