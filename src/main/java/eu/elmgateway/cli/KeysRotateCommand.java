package eu.elmgateway.cli;

import eu.elmgateway.Settings;
import eu.elmgateway.SettingsException;
import eu.elmgateway.notary.KeyFacts;
import eu.elmgateway.notary.KeyFile;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway keys rotate}. */
@Command(
        name = "rotate",
        description = {
            "Makes a new key to sign with. A running gateway takes it from the next signature on; nothing is restarted.",
            "The old private key is destroyed; its public key stays published, so that what it signed stays verifiable."
        },
        mixinStandardHelpOptions = true)
final class KeysRotateCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Override
    public Integer call() {
        Settings settings = home.settings(Map.of());
        if (settings.receipts().key() != null) {
            throw new SettingsException(
                    "receipts.key names a key of yours, " + settings.receipts().key()
                            + "; put another there and restart the gateway. The public key of the old one stays published");
        }
        KeyFacts key = KeyFile.in(settings.data(), Clock.systemUTC()).rotate();
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.println(key.id() + " signs from now on, by " + key.algorithm());
        out.flush();
        return ExitCode.GOOD.number();
    }
}
