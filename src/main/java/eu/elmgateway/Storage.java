package eu.elmgateway;

import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;

/** Where everything durable is. */
public final class Storage {
    private static final String EMBEDDED = "elm-gateway.sqlite";

    private Storage() {}

    /**
     * Opens where everything durable is.
     *
     * @throws eu.elmgateway.store.StoreUnavailableException if it cannot be reached, or a gateway has the embedded one
     */
    public static Store open(Settings settings) {
        Settings.StoreSettings where = settings.store();
        return where.url() == null
                ? Stores.open(settings.data().resolve(EMBEDDED).toString(), null, null)
                : Stores.open(where.url(), where.user(), where.password());
    }

    /**
     * Opens where everything durable is, to read it, also while a gateway uses it.
     *
     * @throws eu.elmgateway.store.StoreUnavailableException if it cannot be reached, or there is none yet
     */
    public static Store reading(Settings settings) {
        Settings.StoreSettings where = settings.store();
        return where.url() == null
                ? Stores.reading(settings.data().resolve(EMBEDDED).toString(), null, null)
                : Stores.reading(where.url(), where.user(), where.password());
    }
}
