package eu.elmgateway.store;

import java.sql.SQLException;

/** What to do with a session; everything it writes becomes durable together or not at all. */
@FunctionalInterface
interface Work<T> {
    T in(Session session) throws SQLException;
}
