package eu.elmgateway.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Opens the store that a setting names. */
public final class Stores {
    private Stores() {}

    /**
     * Opens an embedded store or a shared one.
     *
     * @param location the path of an SQLite file, or a URL that begins with {@code jdbc:postgresql:}
     * @param user PostgreSQL's user, null if the URL names it; without meaning for a file
     * @param password PostgreSQL's password, null if there is none; without meaning for a file
     * @throws StoreUnavailableException if it cannot be opened now
     * @throws IllegalArgumentException if the location is a JDBC URL of another database
     */
    public static Store open(String location, @Nullable String user, @Nullable String password) {
        return shared(location) ? PostgresStore.open(location, user, password) : SqliteStore.open(Path.of(location));
    }

    /**
     * Opens a store to read it, also an embedded one that a gateway is using; nothing is brought up to date. What writes may
     * throw {@link StoreUnavailableException}.
     *
     * @throws StoreUnavailableException if it cannot be opened now, or there is none yet
     */
    public static Store reading(String location, @Nullable String user, @Nullable String password) {
        return shared(location)
                ? PostgresStore.asItIs(location, user, password)
                : SqliteStore.reading(Path.of(location));
    }

    private static boolean shared(String location) {
        if (location.startsWith("jdbc:postgresql:")) {
            return true;
        }
        if (location.startsWith("jdbc:")) {
            throw new IllegalArgumentException(
                    "The store cannot be a database of this kind; give the path of a file, or jdbc:postgresql://host/database.");
        }
        return false;
    }
}
