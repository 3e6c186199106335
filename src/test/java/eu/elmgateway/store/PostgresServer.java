package eu.elmgateway.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A PostgreSQL of our own on a free port. Started once, for all tests of a run; each asks for a new database. */
public final class PostgresServer implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

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
            return new PostgresServer(builder.start());
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** A store of a gateway on a new database; of another gateway on the same one, or of the next, when asked again. */
    public Supplier<Store> newStore() throws SQLException {
        WithStore.Location location = newDatabase();
        return location::open;
    }

    WithStore.Location newDatabase() throws SQLException {
        String name = "test" + databases.incrementAndGet();
        execute("create database " + name);
        return new WithStore.Location(server.getJdbcUrl("postgres", name), "postgres", "");
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
