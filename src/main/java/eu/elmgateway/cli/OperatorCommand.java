package eu.elmgateway.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway operator add | list}: who may operate through the API. */
@Command(
        name = "operator",
        description = "Adds and lists those who may operate through the API.",
        mixinStandardHelpOptions = true)
final class OperatorCommand {
    @Spec
    @Nullable
    CommandSpec command;

    @Command(
            name = "add",
            description = "Makes a key for an operator and shows it once; earlier keys of the operator stay good.",
            mixinStandardHelpOptions = true)
    int add(
            @Mixin Home home,
            @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits and hyphens; the audit says it.")
                    String name)
            throws IOException {
        out().println(home.operators().add(name).text());
        out().flush();
        PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
        err.println("Give this key to " + name + "; it is kept as a hash only and cannot be shown again.");
        err.flush();
        return ExitCode.GOOD.number();
    }

    @Command(name = "list", description = "Lists operators, a line per key.", mixinStandardHelpOptions = true)
    int list(@Mixin Home home) {
        var operators = home.operators().list();
        if (operators.isEmpty()) {
            Objects.requireNonNull(command)
                    .commandLine()
                    .getErr()
                    .println("there is no operator yet; 'elm-gateway operator add NAME' adds one");
        }
        operators.forEach(operator -> out().printf("%s\tadded %s%n", operator.name(), operator.added()));
        out().flush();
        return ExitCode.GOOD.number();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(command).commandLine().getOut();
    }
}
