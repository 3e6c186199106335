package eu.elmgateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row a query stands on, read by column name. */
record Row(ResultSet rows, Times times) {

    /** Makes a value of a row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    String text(String column) throws SQLException {
        return present(column, rows.getString(column));
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    Instant time(String column) throws SQLException {
        return present(column, times.read(rows, column));
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        return times.read(rows, column);
    }

    byte[] bytes(String column) throws SQLException {
        return present(column, rows.getBytes(column));
    }

    int count(String column) throws SQLException {
        return rows.getInt(column);
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    @Nullable
    Integer countOrNull(String column) throws SQLException {
        int count = rows.getInt(column);
        return rows.wasNull() ? null : count;
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    <E extends Enum<E>> E one(Class<E> of, String column) throws SQLException {
        return Enum.valueOf(of, text(column));
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "column " + column + " is null");
    }
}
