package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The tables {@code node} and {@code duty}: which gateways run, and which of them does what only one may do. */
record Nodes(Session session) {
    /** Gateways that nobody has seen for so long are forgotten; their claims are free long before. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    void alive(String node, Instant now, Duration lasting) throws SQLException {
        session.update(
                "insert into node (id, alive_until) values (?, ?) on conflict (id) do update set alive_until = excluded.alive_until",
                node,
                now.plus(lasting));
        session.update("delete from node where alive_until <= ?", now.minus(FORGOTTEN));
    }

    void gone(String node) throws SQLException {
        session.update("delete from node where id = ?", node);
        session.update("delete from duty where node = ?", node);
    }

    int correctTimes(Instant beyond, Instant now) throws SQLException {
        session.update("delete from node where alive_until > ?", beyond);
        session.update("delete from duty where held_until > ?", beyond);
        int claimed = session.update("update delivery set claimed_until = ? where claimed_until > ?", now, beyond);
        return claimed
                + session.update("update delivery set due_at = ? where state = 'QUEUED' and due_at > ?", now, beyond);
    }

    /** Takes or keeps a duty, unless another gateway has it. */
    boolean onDuty(String duty, String node, Instant now, Duration lease) throws SQLException {
        return session.update("""
                        insert into duty (name, node, held_until) values (?, ?, ?)
                        on conflict (name) do update set node = excluded.node, held_until = excluded.held_until
                         where duty.node = excluded.node or duty.held_until <= ?
                        """, duty, node, now.plus(lease), now) == 1;
    }
}
