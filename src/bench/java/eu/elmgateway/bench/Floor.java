package eu.elmgateway.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What nobody can do without: parse a document, and write its bytes durably, each in a transaction of its own, by one writer.
 *
 * @param perSecond documents a second by the clock
 * @param millis processor time of one, the database's included
 */
record Floor(double perSecond, double millis) {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    /** The processor time of a database in processes of its own, in seconds. */
    interface Database {
        double seconds() throws Exception;
    }

    static Floor of(Path folder, @Nullable String postgres, Database database, List<LoadSender.Mixed> mix) throws Exception {
        String url = postgres == null ? "jdbc:sqlite:" + folder.resolve("floor.db") : postgres;
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            if (postgres == null) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
            }
            statement.execute("create table floor (id text primary key, bytes " + (postgres == null ? "blob" : "bytea") + ")");
            run(connection, database, mix, LENGTH.toNanos() / 2); // warm
            Floor floor = run(connection, database, mix, LENGTH.toNanos());
            statement.execute("drop table floor");
            return floor;
        }
    }

    private static Floor run(Connection connection, Database database, List<LoadSender.Mixed> mix, long length) throws Exception {
        var thread = ManagementFactory.getThreadMXBean();
        double processor = thread.getCurrentThreadCpuTime() / 1e9 + database.seconds();
        long begin = System.nanoTime();
        int written = 0;
        try (PreparedStatement insert = connection.prepareStatement("insert into floor values (?, ?)")) {
            for (; System.nanoTime() - begin < length; written++) {
                LoadSender.Mixed next = mix.get(written % mix.size());
                byte[] bytes = next.text().getBytes(StandardCharsets.UTF_8);
                parse(next.mediaType(), bytes);
                insert.setString(1, UUID.randomUUID().toString());
                insert.setBytes(2, bytes);
                insert.executeUpdate();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        processor = thread.getCurrentThreadCpuTime() / 1e9 + database.seconds() - processor;
        return new Floor(written / seconds, processor * 1000 / written);
    }

    private static void parse(String mediaType, byte[] bytes) throws Exception {
        if (mediaType.equals("application/json")) {
            if (JSON.readTree(bytes).isEmpty()) {
                throw new IllegalStateException("an empty document");
            }
            return;
        }
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();
}
