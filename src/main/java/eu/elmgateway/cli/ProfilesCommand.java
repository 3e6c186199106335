package eu.elmgateway.cli;

import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway profiles}. */
@Command(
        name = "profiles",
        description = "Lists the profiles of ELM that are known: format, name, title, IRI.",
        mixinStandardHelpOptions = true)
final class ProfilesCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Installation home = new Installation();

    @Override
    public Integer call() {
        var readers = new SafeReaders(Limits.standard());
        var catalogue = new FormatCatalogue(readers, home.folder().resolve("schemas"));
        var table = new Table();
        Validator.load(home.folder(), catalogue, readers)
                .profiles()
                .forEach(profile -> table.row(
                        List.of(profile.format().toString(), profile.name(), profile.title(), profile.iri())));
        table.print(Objects.requireNonNull(command).commandLine().getOut());
        return ExitCode.GOOD.number();
    }
}
