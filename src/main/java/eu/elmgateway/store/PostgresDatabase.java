package eu.elmgateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database that gateways may share: a transaction per call, connections from a pool. */
final class PostgresDatabase implements Database {
    private static final int CHAINED_AT_ONCE = 1000;
    private static final long PATIENCE_MILLIS = 5_000;

    private final Pool pool;

    private PostgresDatabase(Pool pool) {
        this.pool = pool;
    }

    /** @throws StoreUnavailableException if the database cannot be reached or used */
    static PostgresDatabase open(String url, @Nullable String user, @Nullable String password) {
        HikariDataSource pool = connect(url, user, password);
        try {
            Migrations.run(pool, "db/postgresql", "the PostgreSQL database");
            return new PostgresDatabase(new Pool(pool, new ZonedTimes()));
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /** Leaves the tables as they are, for whoever only looks. */
    static PostgresDatabase asItIs(String url, @Nullable String user, @Nullable String password) {
        return new PostgresDatabase(new Pool(connect(url, user, password), new ZonedTimes()));
    }

    private static HikariDataSource connect(String url, @Nullable String user, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store");
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.addDataSourceProperty("socketTimeout", "60");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // The server's details quote the values of the row, which may be personal.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new StoreUnavailableException(
                    "The PostgreSQL database cannot be reached: " + e.getMessage()
                            + ". Check its address, user and password, and that it runs.",
                    e);
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        return pool.run(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return pool.run(session -> {
            session.connection().setAutoCommit(false);
            T result = work.in(session);
            new AuditEvents(session).add(session.recorded().take());
            session.connection().commit();
            return result;
        });
    }

    @Override
    public int chain() {
        return write(session -> alone(session) ? new AuditEvents(session).chain(CHAINED_AT_ONCE) : 0);
    }

    /** Held to the end of the transaction; of gateways that try at once one gets it. */
    private static boolean alone(Session session) throws SQLException {
        return session.first(
                        "select pg_try_advisory_xact_lock(hashtextextended('elm-gateway audit', 0)) as mine",
                        row -> row.flag("mine"))
                .orElse(false);
    }

    /** Rows that are dead become room for others; until others are written there, their bytes lie in the files. */
    @Override
    public void scrub() {
        read(session -> {
            for (String table : List.of(
                    "document", "submission", "attempt", "receipt", "delivery", "holder", "inquiry", "batch_item")) {
                session.update("vacuum " + table);
            }
            return true;
        });
    }

    @Override
    public Store.Version version() {
        return Migrations.version(pool.source(), "db/postgresql");
    }

    @Override
    public void close() {
        pool.close();
    }
}
