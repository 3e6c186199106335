package eu.elmgateway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL on one connection with values of ours. As little thread-safe as its connection. */
record Session(Connection connection, Times times, Recorded recorded, Prepared prepared) {
    Session(Connection connection, Times times) {
        this(connection, times, Prepared.anew(connection));
    }

    /** @param prepared the statements of the same connection */
    Session(Connection connection, Times times, Prepared prepared) {
        this(connection, times, new Recorded(), prepared);
    }

    /** Notes what happens for the audit, to be written with the rest. */
    void record(AuditEvent event) {
        recorded.add(event);
    }

    /** Runs a statement and returns how many rows it changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        return prepared.run(sql, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** Reads rows until the reader answers that it wants no more. */
    void each(String sql, Row.Reader<Boolean> wantsMore, @Nullable Object... values) throws SQLException {
        prepared.run(sql, statement -> {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows, times);
                boolean more = true;
                while (more && rows.next()) {
                    more = wantsMore.read(row);
                }
                return more;
            }
        });
    }

    <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reader.read(row)), values);
        return found;
    }

    <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... values) throws SQLException {
        return list(sql, reader, values).stream().findFirst();
    }

    private void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Instant time) {
            times.bind(statement, index, time);
        } else if (value instanceof Enum<?> word) {
            statement.setString(index, word.name());
        } else {
            statement.setObject(index, value);
        }
    }
}
