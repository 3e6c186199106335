package eu.elmgateway.cli;

import eu.elmgateway.desk.Hands;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.net.URI;
import java.util.Objects;
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
        return remotely() ? remote() : LocalHands.looking(home);
    }

    /** Hands that do: over an embedded store only while no gateway uses it. */
    Hands doing(Home home) {
        return remotely() ? remote() : LocalHands.doing(home);
    }

    private boolean remotely() {
        return !where().isBlank();
    }

    private String where() {
        return Objects.requireNonNullElse(url == null ? System.getenv(VARIABLE_OF_URL) : url, "");
    }

    private Hands remote() {
        String secret = key == null ? System.getenv(VARIABLE_OF_KEY) : key;
        if (secret == null || secret.isBlank()) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "give an operator's key with --key or " + VARIABLE_OF_KEY
                            + "; 'elm-gateway operator add NAME' makes one where the gateway runs");
        }
        if (!where().matches("https?://[^\\s/]+/?")) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "'" + where() + "' is no address of a gateway; write it like http://127.0.0.1:8080");
        }
        return new RemoteHands(URI.create(where()), secret, new SafeReaders(Limits.standard()));
    }
}
