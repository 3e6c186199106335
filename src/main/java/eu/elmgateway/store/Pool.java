package eu.elmgateway.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections to be borrowed. What is open when one comes back is rolled back. Thread-safe. */
record Pool(HikariDataSource source, Times times) implements AutoCloseable {

    <T> T run(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.in(new Session(connection, times));
        } catch (SQLException e) {
            throw source.isClosed() ? new StoreUnavailableException("The store is closed.", e) : Failures.of(e);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
