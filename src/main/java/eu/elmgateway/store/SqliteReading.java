package eu.elmgateway.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;

/** An SQLite file of which another process may be the owner: read, never written. */
final class SqliteReading implements Database {
    private static final int READERS = 2;

    private final Pool readers;

    private SqliteReading(Pool readers) {
        this.readers = readers;
    }

    /** @throws StoreUnavailableException if there is no such file, or it cannot be read */
    static SqliteReading open(Path file) {
        if (!Files.isReadable(file)) {
            throw new StoreUnavailableException(
                    "There is no store " + file + " that can be read; it is made when a gateway first runs.");
        }
        return new SqliteReading(new Pool(readers(file, READERS), new TextTimes()));
    }

    static HikariDataSource readers(Path file, int atMost) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store-readers");
        config.setDataSource(SqliteSource.reader(file));
        config.setReadOnly(true);
        config.setMaximumPoolSize(atMost);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Override
    public <T> T read(Work<T> work) {
        return readers.run(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        throw new StoreUnavailableException("The store was opened for reading only.");
    }

    @Override
    public int chain() {
        return 0;
    }

    @Override
    public void scrub() {
        throw new StoreUnavailableException("The store was opened for reading only.");
    }

    @Override
    public Store.Version version() {
        return Migrations.version(readers.source(), "db/sqlite");
    }

    @Override
    public void close() {
        readers.close();
    }
}
