package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds batches by what an operator knows of them. */
final class BatchListing {
    private final StringBuilder conditions = new StringBuilder("where 1 = 1");
    private final List<Object> values = new ArrayList<>();

    static List<Batch> of(Session session, BatchQuery query) throws SQLException {
        return new BatchListing().list(session, query);
    }

    private List<Batch> list(Session session, BatchQuery query) throws SQLException {
        if (!query.states().isEmpty()) {
            conditions.append(query.states().stream()
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ", " and state in (", ")")));
        }
        add("sender = ?", query.sender());
        add("received_at >= ?", query.since());
        add("received_at < ?", query.until());
        add("seq < (select b.seq from batch b where b.id = ?)", query.before());
        values.add(query.atMost());
        return session.list(
                BatchRows.SELECT + conditions + " order by seq desc limit ?", BatchRows::read, values.toArray());
    }

    private void add(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.add(value);
        }
    }
}
