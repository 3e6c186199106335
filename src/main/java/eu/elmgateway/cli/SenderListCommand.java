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
        var out = Objects.requireNonNull(command).commandLine().getOut();
        home.senders().list().forEach(sender -> out.printf("%s\tadded %s%n", sender.name(), sender.added()));
        out.flush();
        return ExitCode.GOOD.number();
    }
}
