package eu.elmgateway.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store of one or several gateways in one PostgreSQL database. A claim is a lease in the delivery's row, taken with
 * {@code for update skip locked}, so that gateways need no coordinator; the claims of a gateway that crashed come back when it
 * has not said for a while that it is alive, at the latest when their leases have passed. Thread-safe.
 */
public final class PostgresStore extends SqlStore {
    private PostgresStore(Database database) {
        super(database, Sharing.TOGETHER);
    }

    /**
     * Connects and brings the tables up to date; several gateways may do so at once.
     *
     * @param url such as {@code jdbc:postgresql://db.example/elmgateway}
     * @param user null if the URL names it
     * @param password null if there is none or the URL has it
     * @throws StoreUnavailableException if the database cannot be reached or used
     */
    public static PostgresStore open(String url, @Nullable String user, @Nullable String password) {
        return new PostgresStore(PostgresDatabase.open(url, user, password));
    }

    /** Connects and leaves the tables as they are. */
    static PostgresStore asItIs(String url, @Nullable String user, @Nullable String password) {
        return new PostgresStore(PostgresDatabase.asItIs(url, user, password));
    }

    @Override
    public Optional<Instant> time() {
        return database.read(session -> session.first("select clock_timestamp() as now", row -> row.time("now")));
    }
}
