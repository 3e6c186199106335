package eu.elmgateway.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a database keeps a point in time, to the microsecond. */
interface Times {
    void bind(PreparedStatement statement, int index, Instant time) throws SQLException;

    @Nullable
    Instant read(ResultSet rows, String column) throws SQLException;
}
