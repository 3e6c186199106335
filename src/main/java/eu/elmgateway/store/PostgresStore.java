package eu.elmgateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The store of one or several gateways in one PostgreSQL database. A claim is a lease in the delivery's row, taken with
 * {@code for update skip locked}, so that gateways need no coordinator; a crashed gateway's claims come back when their
 * leases have passed. Thread-safe.
 */
public final class PostgresStore extends SqlStore {
    private PostgresStore(Database database) {
        super(database);
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
    public List<Delivery> claim(String registry, int atMost, Instant now, Duration lease) {
        return database.write(session -> new Leases(session).take(registry, atMost, now, lease));
    }

    @Override
    public List<Delivery> claimAlone(String registry, int atMost, Instant now, Duration lease) {
        return database.write(session -> new Leases(session).takeAlone(registry, atMost, now, lease));
    }

    @Override
    public void end(List<AttemptEnd> ends) {
        Ending ending = new Ending(ends);
        database.write(session -> {
            int ended = ending.in(session);
            new Leases(session).giveBack(ending.deliveries());
            return ended;
        });
    }

    @Override
    public void release(List<String> deliveries) {
        database.write(session -> new Leases(session).giveBack(deliveries));
    }

    @Override
    public Optional<Instant> nextDue(String registry) {
        return database.read(session -> new Leases(session).next(registry));
    }
}
