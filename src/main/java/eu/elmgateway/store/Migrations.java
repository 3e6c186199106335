package eu.elmgateway.store;

import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database to the tables this version knows. */
final class Migrations {
    private Migrations() {}

    /** Looks and changes nothing. */
    static Store.Version version(DataSource database, String location) {
        MigrationInfo[] all = flyway(database, location).info().all();
        return new Store.Version(
                newest(all, info -> info.getState().isApplied()),
                newest(all, info -> info.getState().isResolved()));
    }

    private static int newest(MigrationInfo[] all, Predicate<MigrationInfo> which) {
        return Stream.of(all)
                .filter(which)
                .mapToInt(info -> Integer.parseInt(info.getVersion().toString()))
                .max()
                .orElse(0);
    }

    private static Flyway flyway(DataSource database, String location) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:" + location)
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** @throws StoreUnavailableException if that cannot be done, also when a newer gateway has changed the tables */
    static void run(DataSource database, String location, String name) {
        try {
            flyway(database, location).migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailableException(
                    "The tables of " + name + " cannot be brought up to date: " + e.getMessage(), e);
        }
    }
}
