package eu.elmgateway.cli;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway sender add}: the key on standard output, alone, so that a script can take it. */
@Command(
        name = "add",
        description = "Makes a key for a sender and shows it once; earlier keys of the sender stay good.",
        mixinStandardHelpOptions = true)
final class SenderAddCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits and hyphens.")
    String name = "";

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(command).commandLine();
        line.getOut().println(home.senders().add(name).text());
        line.getOut().flush();
        line.getErr().println("Give this key to " + name + "; it is kept as a hash only and cannot be shown again.");
        line.getErr().flush();
        return ExitCode.GOOD.number();
    }
}
