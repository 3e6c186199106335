package eu.elmgateway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What nobody can do without: parse a document, and write its bytes durably, each in a transaction of its own, by one writer. */
final class Floor {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    private Floor() {}

    /** Documents a second. */
    static double perSecond(Path folder, @Nullable String postgres, byte[] document) throws Exception {
        String url = postgres == null ? "jdbc:sqlite:" + folder.resolve("floor.db") : postgres;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            if (postgres == null) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
            }
            statement.execute("create table floor (id text primary key, bytes " + (postgres == null ? "blob" : "bytea") + ")");
            return run(connection, document);
        }
    }

    private static double run(Connection connection, byte[] document) throws Exception {
        var json = new ObjectMapper();
        long begin = System.nanoTime();
        long end = begin + LENGTH.toNanos();
        int written = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into floor values (?, ?)")) {
            while (System.nanoTime() < end) {
                if (json.readTree(document).isEmpty()) {
                    throw new IllegalStateException("an empty document");
                }
                insert.setString(1, UUID.randomUUID().toString());
                insert.setBytes(2, document);
                insert.executeUpdate();
                written++;
            }
        }
        return written / ((System.nanoTime() - begin) / 1e9);
    }
}
