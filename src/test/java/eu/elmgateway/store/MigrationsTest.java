package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds migrations to the rule of states.md, "Upgrading while it runs": they only add, so that an older version goes on. */
@ExtendWith(OnePostgres.class)
class MigrationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/db");
    private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*[.]sql");
    private static final Pattern CREATES_TABLE = Pattern.compile("create table (\\w+) .*");
    private static final Pattern CREATES_INDEX = Pattern.compile("create (unique )?index \\w+ on (\\w+) .*");
    private static final Pattern ADDS_COLUMN = Pattern.compile("alter table (\\w+) add column (\\w+) (.*)");
    private static final Pattern FILLS_COLUMN = Pattern.compile("update (\\w+) set (\\w+) = '[^']*'( where .*)?");
    private static final Pattern INSERTS = Pattern.compile("insert into (\\w+) .*");

    @TempDir
    Path folder;

    private static List<Path> migrations(String dialect) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(dialect))) {
            return files.sorted(Comparator.comparing(MigrationsTest::version)).toList();
        }
    }

    private static int version(Path file) {
        Matcher name = VERSION.matcher(file.getFileName().toString());
        assertTrue(name.matches(), file::toString);
        return Integer.parseInt(name.group(1));
    }

    @Test
    void bothDatabasesHaveTheSameMigrationsWithoutAGap() throws IOException {
        List<String> sqlite = migrations("sqlite").stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertEquals(
                sqlite,
                migrations("postgresql").stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertEquals(sqlite.size(), version(Path.of(sqlite.get(sqlite.size() - 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void noStatementTakesAwayOrNarrowsWhatAnOlderVersionWrites(String dialect) throws IOException {
        for (Path file : migrations(dialect).subList(1, migrations(dialect).size())) {
            Set<String> made = new HashSet<>();
            for (String statement : statements(file)) {
                assertTrue(adds(statement, made), () -> file + " does more than to add: " + statement);
            }
        }
    }

    private static List<String> statements(Path file) throws IOException {
        String sql = Files.readString(file).replaceAll("(?m)--.*$", "").replaceAll("\\s+", " ");
        return Stream.of(sql.split(";"))
                .map(statement -> statement.strip().toLowerCase(Locale.ROOT))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** @param made tables and columns (as table.column) of the same migration, of which no older version knows */
    private static boolean adds(String statement, Set<String> made) {
        Matcher table = CREATES_TABLE.matcher(statement);
        Matcher index = CREATES_INDEX.matcher(statement);
        Matcher column = ADDS_COLUMN.matcher(statement);
        Matcher fills = FILLS_COLUMN.matcher(statement);
        Matcher rows = INSERTS.matcher(statement);
        if (table.matches()) {
            return made.add(table.group(1));
        }
        if (index.matches()) {
            return index.group(1) == null || made.contains(index.group(2));
        }
        if (column.matches()) {
            made.add(column.group(1) + "." + column.group(2));
            return !column.group(3).contains("not null") || column.group(3).contains("default");
        }
        if (fills.matches()) {
            return made.contains(fills.group(1) + "." + fills.group(2));
        }
        return rows.matches() && made.contains(rows.group(1));
    }

    @Test
    void theRuleLetsAMigrationFillTheColumnThatItAdds() {
        Set<String> made = new HashSet<>();
        assertTrue(adds("alter table delivery add column lane text", made));
        assertTrue(adds("update delivery set lane = 'FAST' where state = 'HELD'", made));
        assertTrue(!adds("update delivery set lane = 'FAST', state = 'LATE'", made));
    }

    @Test
    void theRuleRefusesWhatAnOlderVersionCouldNotLiveWith() {
        for (String wrong : List.of(
                "drop table node",
                "alter table delivery drop column claim",
                "alter table delivery rename column claim to taken",
                "alter table delivery add column lane text not null",
                "alter table delivery add constraint one check (attempts < 9)",
                "create unique index once on delivery (registry, record)",
                "update delivery set state = 'LATE'")) {
            assertTrue(!adds(wrong, new HashSet<>()), wrong);
        }
    }

    @Test
    void everyTableOfAnOlderVersionKeepsItsColumnsInSqlite() throws SQLException, IOException {
        keepsColumns(SqliteSource.writer(folder.resolve("old.db")), "sqlite");
    }

    @Test
    void everyTableOfAnOlderVersionKeepsItsColumnsInPostgresql(PostgresServer server) throws SQLException, IOException {
        try (var source = new HikariDataSource()) {
            source.setJdbcUrl(server.emptyDatabase().place());
            source.setUsername("postgres");
            keepsColumns(source, "postgresql");
        }
    }

    private static void keepsColumns(DataSource database, String dialect) throws SQLException, IOException {
        Map<String, Column> before = Map.of();
        for (Path file : migrations(dialect)) {
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/" + dialect)
                    .target(Integer.toString(version(file)))
                    .load()
                    .migrate();
            Map<String, Column> now = columns(database);
            Set<String> tables = new HashSet<>();
            before.forEach((name, column) -> {
                tables.add(column.table());
                assertEquals(column, now.get(name), () -> file + " changes " + name);
            });
            Map<String, Column> old = before;
            now.forEach((name, column) -> assertTrue(
                    old.containsKey(name) || !tables.contains(column.table()) || column.mayBeLeftOut(),
                    () -> file + " demands " + name + " of versions that do not know it"));
            before = now;
        }
    }

    private record Column(String table, String type, boolean mayBeLeftOut) {}

    private static Map<String, Column> columns(DataSource database) throws SQLException {
        Map<String, Column> columns = new TreeMap<>();
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            try (ResultSet rows = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = connection.getMetaData().getColumns(null, null, table, "%")) {
                    while (rows.next()) {
                        columns.put(
                                table + "." + rows.getString("COLUMN_NAME"),
                                new Column(
                                        table,
                                        rows.getString("TYPE_NAME"),
                                        rows.getString("IS_NULLABLE").equals("YES")
                                                || rows.getString("COLUMN_DEF") != null));
                    }
                }
            }
        }
        return columns;
    }
}
