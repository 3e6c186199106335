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
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** By what a command reaches deliveries: the API of a running gateway, or the store. */
final class OperatorOptions {
    private static final String VARIABLE_OF_KEY = "ELM_GATEWAY_OPERATOR_KEY";
    private static final String VARIABLE_OF_URL = "ELM_GATEWAY_URL";

    @Spec(Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Work through the API of a running gateway, such as http://127.0.0.1:8080. Default: "
                    + VARIABLE_OF_URL + ", else the store itself.")
    @Nullable
    String url;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "Operator's key for --url. Default: " + VARIABLE_OF_KEY + ", which no list of processes shows.")
    @Nullable
    String key;

    /** Hands that only look: over the store, also while a gateway uses it. */
    Hands looking(Home home) {
        return open(home, () -> Storage.reading(home.settings(Map.of())));
    }

    /** Hands that do: over an embedded store only while no gateway uses it. */
    Hands doing(Home home) {
        return open(home, () -> {
            try {
                return Storage.open(home.settings(Map.of()));
            } catch (StoreUnavailableException e) {
                throw new StoreUnavailableException(
                        e.getMessage() + " Or work through the gateway that uses it: --url and --key.", e);
            }
        });
    }

    private Hands open(Home home, Supplier<Store> store) {
        String where = url == null ? System.getenv(VARIABLE_OF_URL) : url;
        return where == null || where.isBlank() ? local(home, store.get()) : remote(where);
    }

    private Hands remote(String where) {
        String secret = key == null ? System.getenv(VARIABLE_OF_KEY) : key;
        if (secret == null || secret.isBlank()) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "give an operator's key with --key or " + VARIABLE_OF_KEY
                            + "; 'elm-gateway operator add NAME' makes one where the gateway runs");
        }
        return new RemoteHands(URI.create(where), secret, new SafeReaders(Limits.standard()));
    }

    private static Hands local(Home home, Store store) {
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
