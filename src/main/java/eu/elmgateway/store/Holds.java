package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code registry_hold}. */
record Holds(Session session) {
    boolean add(String registry, Actor by, String reason, Instant now) throws SQLException {
        return session.update(
                        "insert into registry_hold (registry, since, actor, reason) values (?, ?, ?, ?) on conflict do nothing",
                        registry,
                        now,
                        by.toString(),
                        reason)
                == 1;
    }

    boolean remove(String registry) throws SQLException {
        return session.update("delete from registry_hold where registry = ?", registry) == 1;
    }

    boolean held(String registry) throws SQLException {
        return session.first("select since from registry_hold where registry = ?", row -> true, registry)
                .isPresent();
    }

    Map<String, RegistryStanding.Hold> all() throws SQLException {
        Map<String, RegistryStanding.Hold> holds = new TreeMap<>();
        session.list(
                "select registry, since, actor, reason from registry_hold",
                row -> holds.put(
                        row.text("registry"),
                        new RegistryStanding.Hold(row.time("since"), row.text("actor"), row.text("reason"))));
        return holds;
    }
}
