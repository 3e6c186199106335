package eu.elmgateway.batch;

import eu.elmgateway.store.OnePostgres;
import eu.elmgateway.store.PostgresServer;
import eu.elmgateway.store.Store;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnePostgres.class)
class PostgresRestartTest extends RestartKit {
    private final Supplier<Store> database;

    PostgresRestartTest(PostgresServer server) throws SQLException {
        this.database = server.newStore();
    }

    @Override
    Store open() {
        return database.get();
    }
}
