package eu.elmgateway.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the tables this version knows. */
final class Migrations {
    private Migrations() {}

    /** @throws StoreUnavailableException if that cannot be done, also when a newer gateway has changed the tables */
    static void run(DataSource database, String location, String name) {
        try {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .locations("classpath:" + location)
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreUnavailableException(
                    "The tables of " + name + " cannot be brought up to date: " + e.getMessage(), e);
        }
    }
}
