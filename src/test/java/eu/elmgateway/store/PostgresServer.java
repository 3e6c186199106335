package eu.elmgateway.store;

import eu.elmgateway.Patience;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of our own on a free port. Started once, for all tests of a run; each asks for a new database. */
public final class PostgresServer implements AutoCloseable {
    /** A database is connected to (object_in_use). */
    private static final String IN_USE = "55006";

    private final EmbeddedPostgres server;
    private int databases;
    private @Nullable String migrated;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** For tests of behaviour: a commit does not wait for the disk. */
    static PostgresServer start() {
        return start(EmbeddedPostgres.builder().setServerConfig("fsync", "off"));
    }

    /** As in production, with its files in the folder. */
    static PostgresServer durable(Path folder) {
        return start(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "1GB")
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setDataDirectory(folder.resolve("postgresql")));
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            return new PostgresServer(builder.setPGStartupWait(Patience.LONG).start());
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** A store of a gateway on a new database; of another gateway on the same one, or of the next, when asked again. */
    public Supplier<Store> newStore() throws SQLException {
        WithStore.Location location = newDatabase();
        return location::open;
    }

    /** One with all tables and nothing in them: made once, for the migrations would take longer than most tests. */
    synchronized WithStore.Location newDatabase() throws SQLException {
        if (migrated == null) {
            var first = emptyDatabase();
            first.open().close();
            migrated = "test" + databases;
        }
        return database(" template " + migrated);
    }

    /** One without tables, as an operator gives it. */
    synchronized WithStore.Location emptyDatabase() throws SQLException {
        return database("");
    }

    private WithStore.Location database(String from) throws SQLException {
        String name = "test" + ++databases;
        made("create database " + name + from, System.nanoTime() + Patience.LONG.toNanos());
        return new WithStore.Location(server.getJdbcUrl("postgres", name), "postgres", "");
    }

    /** Again if the template is in use still: who has closed a connection is not waited for, and the server waits 5 seconds. */
    private void made(String sql, long end) throws SQLException {
        try {
            execute(sql);
        } catch (SQLException e) {
            if (!IN_USE.equals(e.getSQLState()) || System.nanoTime() > end) {
                throw e;
            }
            made(sql, end);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
