package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.Gateways;
import eu.elmgateway.Parties;
import eu.elmgateway.Settings;
import eu.elmgateway.Storage;
import eu.elmgateway.desk.Hands;
import eu.elmgateway.desk.StoreHands;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Actor;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Operators' hands over the store itself. Apart from the options, so that reading a command line loads no store. */
final class LocalHands {
    private LocalHands() {}

    /** Hands that only look, also while a gateway uses the store. */
    static Hands looking(Home home) {
        return over(home, Storage.reading(home.settings(Map.of())));
    }

    /** Hands that do, over an embedded store only while no gateway uses it. */
    static Hands doing(Home home) {
        try {
            return over(home, Storage.open(home.settings(Map.of())));
        } catch (StoreUnavailableException e) {
            throw new StoreUnavailableException(
                    e.getMessage() + " Or work through the gateway that uses it: --url and --key.", e);
        }
    }

    private static Hands over(Home home, Store store) {
        Settings settings = home.settings(Map.of());
        var engine = new Object() {
            private @Nullable Engine loaded;

            synchronized Engine get() {
                Engine there = loaded == null ? Engine.load(home.folder(), Clock.systemUTC()) : loaded;
                loaded = there;
                return there;
            }
        };
        var senders = Parties.senderSettings(
                settings,
                new SafeReaders(Limits.standard()),
                () -> engine.get().mappings().to(Engine.ELM));
        return new StoreHands(
                Gateways.hands(settings, store, senders, engine::get, registries -> {}),
                Actor.operator(System.getProperty("user.name", "unknown")));
    }
}
