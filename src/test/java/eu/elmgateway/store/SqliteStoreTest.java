package eu.elmgateway.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreKit {
    @TempDir
    private Path directory;

    @Override
    Store open() {
        return SqliteStore.open(directory.resolve("data/gateway.db"));
    }
}
