package eu.elmgateway.store;

import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** How we open an SQLite file. */
final class SqliteSource {
    /** Only others than us can make us wait: a backup, a person with a shell. */
    private static final int PATIENCE_MILLIS = 10_000;

    private SqliteSource() {}

    /** For the one writer: a commit is on the disk when it returns. */
    static SQLiteDataSource writer(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        return of(file, config);
    }

    static SQLiteDataSource reader(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setReadOnly(true);
        return of(file, config);
    }

    static SQLiteDataSource of(Path file, SQLiteConfig config) {
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As a URI, for in a plain path the driver takes what follows a question mark for settings.
        source.setUrl("jdbc:sqlite:" + file.toUri());
        return source;
    }
}
