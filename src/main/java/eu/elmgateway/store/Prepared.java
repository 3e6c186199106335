package eu.elmgateway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Prepared statements of one connection, the latest used kept for the next time: SQLite parses and plans a text each time it is
 * prepared, and its driver keeps none. As little thread-safe as its connection, with which the statements are closed.
 */
final class Prepared {
    private final Connection connection;
    private final int most;

    /** Those that nobody uses now; a query within a query of the same text gets another. */
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private Prepared(Connection connection, int most) {
        this.connection = connection;
        this.most = most;
    }

    /** Keeps none, for a driver that does so itself or a connection that is soon returned. */
    static Prepared anew(Connection connection) {
        return new Prepared(connection, 0);
    }

    static Prepared kept(Connection connection, int most) {
        return new Prepared(connection, most);
    }

    /** What is done with a statement, which has no open results afterwards. */
    @FunctionalInterface
    interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    <T> T run(String sql, Use<T> use) throws SQLException {
        if (most == 0) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return use.of(statement);
            }
        }
        PreparedStatement statement = take(sql);
        try {
            T result = use.of(statement);
            keep(sql, statement);
            return result;
        } catch (SQLException | RuntimeException e) {
            // It may stand in the middle of its rows.
            close(statement, e);
            throw e;
        }
    }

    private static void close(PreparedStatement statement, Exception why) {
        try {
            statement.close();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    private PreparedStatement take(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return kept == null ? connection.prepareStatement(sql) : kept;
    }

    private void keep(String sql, PreparedStatement statement) throws SQLException {
        // So that it does not hold the last document in memory.
        statement.clearParameters();
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        Iterator<PreparedStatement> oldest = idle.values().iterator();
        while (idle.size() > most) {
            oldest.next().close();
            oldest.remove();
        }
    }
}
