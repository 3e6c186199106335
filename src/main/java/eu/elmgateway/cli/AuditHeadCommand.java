package eu.elmgateway.cli;

import eu.elmgateway.Storage;
import eu.elmgateway.store.Store;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway audit head}. */
@Command(
        name = "head",
        description = {
            "Prints position and hash of the last event of the chain.",
            "Keep it where the database's administrators cannot write: 'audit verify --head' then proves that nothing"
                    + " before it was changed."
        },
        mixinStandardHelpOptions = true)
final class AuditHeadCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(command).commandLine().getOut();
        try (Store store = Storage.reading(home.settings(Map.of()))) {
            out.println(store.audit().head());
        }
        out.flush();
        return ExitCode.GOOD.number();
    }
}
