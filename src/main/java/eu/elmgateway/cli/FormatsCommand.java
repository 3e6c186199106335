package eu.elmgateway.cli;

import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway formats}. */
@Command(
        name = "formats",
        description = "Lists the formats that are known: id, title, folder.",
        mixinStandardHelpOptions = true)
final class FormatsCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Installation home = new Installation();

    @Override
    public Integer call() {
        Path schemas = home.folder().resolve("schemas");
        var table = new Table();
        new FormatCatalogue(new SafeReaders(Limits.standard()), schemas)
                .formats()
                .forEach(format -> table.row(List.of(
                        format.id().toString(),
                        format.title(),
                        "schemas/" + schemas.relativize(format.folder().normalize()))));
        table.print(Objects.requireNonNull(command).commandLine().getOut());
        return ExitCode.GOOD.number();
    }
}
