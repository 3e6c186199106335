package eu.elmgateway.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The store of one gateway in one SQLite file: write-ahead log, full synchronisation, one writer that commits in groups.
 * Claims live in memory, so a crash gives them back at once; a second gateway on the same file is refused. Thread-safe.
 *
 * <p>The file must be on a local disk: network file systems do not keep what SQLite's locks and log need.
 */
public final class SqliteStore extends SqlStore {
    private final Claims claims = new Claims();

    private SqliteStore(Database database) {
        super(database);
    }

    /**
     * Opens the file, makes it and its directories (for their owner's eyes only) if need be, and brings its tables up to
     * date.
     *
     * @throws StoreUnavailableException if the file cannot be used, or another gateway uses it
     */
    public static SqliteStore open(Path file) {
        return new SqliteStore(SqliteDatabase.open(file.toAbsolutePath().normalize()));
    }

    /**
     * Opens the file to read it, also while a gateway writes to it.
     *
     * @throws StoreUnavailableException if there is none
     */
    static SqliteStore reading(Path file) {
        return new SqliteStore(SqliteReading.open(file.toAbsolutePath().normalize()));
    }

    @Override
    public List<Delivery> claim(String registry, int atMost, Instant now, Duration lease) {
        return database.read(session -> claims.take(session, registry, atMost, now, lease));
    }

    @Override
    public List<Delivery> claimAlone(String registry, int atMost, Instant now, Duration lease) {
        return database.read(session -> claims.takeAlone(session, registry, atMost, now, lease));
    }

    @Override
    public void end(List<AttemptEnd> ends) {
        Ending ending = new Ending(ends);
        database.write(ending);
        claims.giveBack(ending.deliveries());
    }

    @Override
    public void release(List<String> deliveries) {
        claims.giveBack(deliveries);
    }

    @Override
    public Optional<Instant> nextDue(String registry) {
        return database.read(session -> claims.next(session, registry));
    }
}
