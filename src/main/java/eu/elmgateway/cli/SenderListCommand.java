package eu.elmgateway.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway sender list}. */
@Command(name = "list", description = "Lists senders, a line per key.", mixinStandardHelpOptions = true)
final class SenderListCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Override
    public Integer call() {
        var commandLine = Objects.requireNonNull(command).commandLine();
        var out = commandLine.getOut();
        var senders = home.senders().list();
        if (senders.isEmpty()) {
            commandLine.getErr().println("there is no sender yet; 'elm-gateway sender add NAME' adds one");
        }
        senders.forEach(sender -> out.printf("%s\tadded %s%n", sender.name(), sender.added()));
        out.flush();
        return ExitCode.GOOD.number();
    }
}
