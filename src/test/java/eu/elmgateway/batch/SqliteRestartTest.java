package eu.elmgateway.batch;

import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;

class SqliteRestartTest extends RestartKit {
    @Override
    Store open() {
        return Stores.open(folder.resolve("store.sqlite").toString(), null, null);
    }
}
