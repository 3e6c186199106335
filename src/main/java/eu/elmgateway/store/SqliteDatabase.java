package eu.elmgateway.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteDataSource;

/** An SQLite file of our own: one connection writes in groups, others read. */
final class SqliteDatabase implements Database {
    private static final int READERS = 8;
    private static final int STATEMENTS = 100;

    private final Path file;
    private final OwnerLock lock;
    private final Connection connection;
    private final Pool readers;
    private final GroupCommit writer;
    private final Times times = new TextTimes();

    private SqliteDatabase(Path file, OwnerLock lock) throws SQLException {
        this.lock = lock;
        SQLiteDataSource source = SqliteSource.writer(file);
        Migrations.run(source, "db/sqlite", file.toString());
        connection = source.getConnection();
        // Without effect elsewhere: macOS does not flush the disk's own memory unless asked to.
        new Session(connection, times).update("pragma fullfsync = on");
        // What is deleted is overwritten, so that a person's data that was erased is in the file no more.
        new Session(connection, times).list("pragma secure_delete = on", row -> "");
        this.file = file;
        readers = new Pool(SqliteReading.readers(file, READERS), times);
        writer = new GroupCommit(new Session(connection, times, Prepared.kept(connection, STATEMENTS)), "store-writer");
    }

    /** @throws StoreUnavailableException if the file cannot be used, or another gateway uses it */
    static SqliteDatabase open(Path file) {
        try {
            PrivateFile.prepare(file);
            OwnerLock lock = OwnerLock.take(file);
            try {
                return new SqliteDatabase(file, lock);
            } catch (SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new StoreUnavailableException("The store " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> T read(Work<T> work) {
        return readers.run(work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return writer.submit(work).await();
    }

    /** Nothing waits here: each group is chained with its commit. */
    @Override
    public int chain() {
        return 0;
    }

    /** Brings all that was written to its place in the file and empties the log, which holds pages as they were before. */
    @Override
    public void scrub() {
        try (Connection own = SqliteSource.writer(file).getConnection()) {
            new Session(own, times).list("pragma wal_checkpoint(truncate)", row -> "");
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public Store.Version version() {
        return Migrations.version(readers.source(), "db/sqlite");
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
        try {
            connection.close();
            lock.close();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
