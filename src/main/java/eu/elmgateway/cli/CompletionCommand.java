package eu.elmgateway.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway completion}: a script that makes a shell complete commands, options and their values. */
@Command(
        name = "completion",
        description = "Writes a script that completes commands and options in a shell:"
                + " source <(elm-gateway completion bash)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Parameters(
            paramLabel = "SHELL",
            arity = "0..1",
            completionCandidates = Lower.Shells.class,
            description = "${COMPLETION-CANDIDATES}. Default: bash.")
    Shell shell = Shell.BASH;

    /** The shells whose completion we know. */
    enum Shell {
        BASH,
        ZSH
    }

    @Override
    public Integer call() {
        CommandLine top = Objects.requireNonNull(command).root().commandLine();
        // Picocli's script is one for both: in zsh it loads what understands bash's.
        top.getOut().print(AutoComplete.bash("elm-gateway", top));
        top.getOut().flush();
        return ExitCode.GOOD.number();
    }
}
