package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds deliveries by what an operator knows of them. */
final class Listing {
    static final String SELECT =
            Deliveries.SELECT.replace(" from delivery d", ", d.seq, s.sender, s.received_at from delivery d");

    private final StringBuilder conditions = new StringBuilder("where 1 = 1");
    private final List<Object> values = new ArrayList<>();

    static List<ListedDelivery> of(Session session, DeliveryQuery query) throws SQLException {
        return new Listing().list(session, query);
    }

    private List<ListedDelivery> list(Session session, DeliveryQuery query) throws SQLException {
        if (!query.states().isEmpty()) {
            conditions.append(query.states().stream()
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ", " and d.state in (", ")")));
        }
        add("d.registry = ?", query.registry());
        add("s.sender = ?", query.sender());
        add("d.submission = ?", query.submission());
        add("d.credential = ?", query.credential());
        add("d.record = ?", query.record());
        add("s.received_at >= ?", query.since());
        add("s.received_at < ?", query.until());
        String issuer = query.issuer();
        add("c.issuers like ? escape '!'", issuer == null ? null : "%\n" + issuer.replaceAll("[!%_]", "!$0") + "\n%");
        any(query.any());
        add(query.newestFirst() ? "d.seq < ?" : "d.seq > ?", query.after() == 0 ? null : query.after());
        values.add(query.atMost());
        return session.list(
                SELECT + conditions + " order by d.seq" + (query.newestFirst() ? " desc" : "") + " limit ?",
                Listing::read,
                values.toArray());
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.add(value);
        }
    }

    private void any(@Nullable String id) {
        if (id != null) {
            conditions.append("""
                     and d.id in (select id from delivery where id = ? or submission = ? or credential = ? or record = ?
                                  union select b.id from delivery b join submission f on f.id = b.submission
                                         where f.document = ? or f.key = ?
                                  union select a.delivery from attempt a where a.sent = ?)
                    """);
            for (int i = 0; i < 7; i++) {
                values.add(id);
            }
        }
    }

    static ListedDelivery read(Row row) throws SQLException {
        return new ListedDelivery(row.number("seq"), Deliveries.read(row), row.text("sender"), row.time("received_at"));
    }
}
