package eu.elmgateway.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** SQLite has no type for time: a UTC text of fixed width, whose order is the order of time. */
final class TextTimes implements Times {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Override
    public void bind(PreparedStatement statement, int index, Instant time) throws SQLException {
        statement.setString(index, FORM.format(time));
    }

    @Override
    public @Nullable Instant read(ResultSet rows, String column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : Instant.parse(text);
    }
}
