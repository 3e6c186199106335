package eu.elmgateway.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * The store of one gateway in one SQLite file: write-ahead log, full synchronisation, one writer that commits in groups.
 * A second gateway on the same file is refused, so a start gives back at once what a crash left claimed. Thread-safe.
 *
 * <p>The file must be on a local disk: network file systems do not keep what SQLite's locks and log need.
 */
public final class SqliteStore extends SqlStore {
    private SqliteStore(Database database) {
        super(database, Sharing.ALONE);
    }

    /**
     * Opens the file, makes it and its directories (for their owner's eyes only) if need be, and brings its tables up to
     * date.
     *
     * @throws StoreUnavailableException if the file cannot be used, or another gateway uses it
     */
    public static SqliteStore open(Path file) {
        var store = new SqliteStore(SqliteDatabase.open(file.toAbsolutePath().normalize()));
        store.database.write(session -> session.update(
                "update delivery set claimed_until = null, claimed_by = null where claimed_until is not null"));
        return store;
    }

    /**
     * Opens the file to read it, also while a gateway writes to it.
     *
     * @throws StoreUnavailableException if there is none
     */
    static SqliteStore reading(Path file) {
        return new SqliteStore(SqliteReading.open(file.toAbsolutePath().normalize()));
    }

    /** It has none: it is this machine's. */
    @Override
    public Optional<Instant> time() {
        return Optional.empty();
    }
}
