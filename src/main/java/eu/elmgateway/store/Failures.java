package eu.elmgateway.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Tells a database that cannot work now from SQL of ours that is wrong. */
final class Failures {
    /** SQLite's primary result codes that blame the statement or its values. */
    private static final Set<Integer> DEFECTS = Set.of(1, 18, 19, 20, 21, 25);

    /** Classes of SQLSTATE: connection, transaction rolled back, resources, state, intervention, system, internal. */
    private static final Set<String> OUTAGES = Set.of("08", "25", "40", "53", "55", "57", "58", "XX");

    private Failures() {}

    static RuntimeException of(SQLException e) {
        return isOutage(e)
                ? new StoreUnavailableException("The store cannot work now: " + e.getMessage(), e)
                : new IllegalStateException("The store refused its own SQL: " + e.getMessage(), e);
    }

    static boolean isOutage(SQLException e) {
        if (e instanceof SQLiteException sqlite) {
            return !DEFECTS.contains(sqlite.getResultCode().code & 0xff);
        }
        return e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException
                || isOutage(e.getSQLState());
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null && state.length() == 5 && OUTAGES.contains(state.substring(0, 2));
    }
}
