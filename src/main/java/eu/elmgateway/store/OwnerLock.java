package eu.elmgateway.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/**
 * Keeps a second gateway away from a store's file: claims live in memory, so two processes would deliver everything
 * twice. It is a write transaction on a tiny database beside the file, open as long as the store is; the operating system
 * ends it when the process dies. A {@link java.nio.channels.FileLock} would not do: POSIX drops it as soon as anyone in
 * the same process closes the file, which SQLite's own locks take into account.
 */
final class OwnerLock implements AutoCloseable {
    private final Connection connection;

    private OwnerLock(Connection connection) {
        this.connection = connection;
    }

    /** @throws StoreUnavailableException if another store, in this process or another, holds the lock */
    static OwnerLock take(Path file) throws IOException, SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        Connection connection = SqliteSource.of(lockOf(file), config).getConnection();
        try (Statement statement = connection.createStatement()) {
            hold(statement);
        } catch (SQLException e) {
            StoreUnavailableException refusal = refusal(file, connection, e);
            connection.close();
            throw refusal;
        }
        return new OwnerLock(connection);
    }

    private static Path lockOf(Path file) throws IOException {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        PrivateFile.prepare(lock);
        return lock;
    }

    private static void hold(Statement statement) throws SQLException {
        statement.execute("begin immediate");
        statement.execute("pragma user_version = " + ProcessHandle.current().pid());
        statement.execute("commit");
        statement.execute("begin immediate");
    }

    private static StoreUnavailableException refusal(Path file, Connection connection, SQLException cause)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet holder = statement.executeQuery("pragma user_version")) {
            return new StoreUnavailableException(
                    "Process " + holder.getLong(1) + " already uses the store " + file
                            + ". Stop it, or give this gateway a file of its own, or let both use PostgreSQL.",
                    cause);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
