package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedTest {
    private static final String ADD = "insert into note (text) values (?)";
    private static final String ALL = "select text from note order by text";

    @TempDir
    private Path directory;

    private final List<String> prepared = new ArrayList<>();
    private Connection connection;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        connection = SqliteSource.writer(directory.resolve("prepared.db")).getConnection();
        Connection watched = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        session = new Session(watched, new TextTimes(), Prepared.kept(watched, 3));
        session.update("create table note (text text not null unique)");
        session.update(ADD, "one");
        session.update(ADD, "two");
        prepared.clear();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private List<String> notes() throws SQLException {
        return session.list(ALL, row -> row.text("text"));
    }

    @Test
    void aTextIsPreparedOnceHoweverOftenItIsRun() throws SQLException {
        assertEquals(List.of("one", "two"), notes());
        session.update(ADD, "three");
        assertEquals(List.of("one", "three", "two"), notes());
        assertEquals(List.of(ALL), prepared);
    }

    @Test
    void aQueryWithinAQueryOfTheSameTextReadsRowsOfItsOwn() throws SQLException {
        List<List<String>> within = new ArrayList<>();
        session.each(ALL, row -> within.add(notes()));
        assertEquals(List.of(List.of("one", "two"), List.of("one", "two")), within);
        assertEquals(List.of(ALL, ALL), prepared);
    }

    @Test
    void oneThatFailedIsPreparedAnew() throws SQLException {
        assertThrows(SQLException.class, () -> session.update(ADD, "one"));
        assertEquals(1, session.update(ADD, "three"));
        assertEquals(List.of(ADD), prepared);
    }

    @Test
    void aReadingThatStopsHalfWayLeavesNothingOpen() throws SQLException {
        session.each(ALL, row -> false);
        session.update("drop table note");
        assertEquals(List.of(ALL, "drop table note"), prepared);
    }

    @Test
    void ofMoreTextsThanAreKeptTheOneLongestUnusedGoes() throws SQLException {
        for (int column = 1; column <= 3; column++) {
            session.list("select " + column + " as one", row -> row.count("one"));
        }
        prepared.clear();
        session.list("select 2 as one", row -> row.count("one"));
        session.list("select 4 as one", row -> row.count("one"));
        session.list("select 2 as one", row -> row.count("one"));
        session.list("select 1 as one", row -> row.count("one"));
        assertEquals(List.of("select 4 as one", "select 1 as one"), prepared);
    }
}
