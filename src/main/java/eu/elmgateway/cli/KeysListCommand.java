package eu.elmgateway.cli;

import eu.elmgateway.Keyring;
import eu.elmgateway.notary.KeyFacts;
import eu.elmgateway.notary.KeyFile;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code elm-gateway keys list}. */
@Command(
        name = "list",
        description = {
            "Lists the keys of this data folder, the one that signs first. Never shows a private key.",
            "The keys of all gateways on one store are at /.well-known/jwks.json of each."
        },
        mixinStandardHelpOptions = true)
final class KeysListCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Option(names = "--jwks", description = "As a JWK set (RFC 7517), to be given to others.")
    boolean jwks;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        var settings = home.settings(Map.of());
        if (jwks) {
            out.println(Keyring.published(settings, Clock.systemUTC()));
        } else {
            List<KeyFacts> keys = Keyring.facts(settings, Clock.systemUTC());
            if (keys.isEmpty()) {
                out.println("no key yet; the first is made when the gateway starts: "
                        + KeyFile.in(settings.data(), Clock.systemUTC()).file());
            } else {
                table(keys).print(out);
            }
        }
        out.flush();
        return ExitCode.GOOD.number();
    }

    private static Table table(List<KeyFacts> keys) {
        var table = new Table();
        table.row(List.of("key", "algorithm", "since", "use"));
        keys.forEach(key -> table.row(List.of(
                key.id(),
                key.algorithm(),
                key.since() == null ? "-" : key.since().toString(),
                key.signs() ? "signs" : "verifies what it signed")));
        return table;
    }
}
