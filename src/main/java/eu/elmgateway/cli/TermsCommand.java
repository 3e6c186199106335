package eu.elmgateway.cli;

import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.ModelTerms;
import eu.elmgateway.validation.Validator;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway terms}: what may be written where in ELM. */
@Command(
        name = "terms",
        description = "Lists the classes of ELM; or the terms of one class; or the classes that have a term:"
                + " how many values, what kind, which list of codes. As the published shapes say it.",
        mixinStandardHelpOptions = true)
final class TermsCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Installation home = new Installation();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A class, such as LearningActivity, or a term, such as workload. Without: all classes.")
    @Nullable
    String name;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "By the shapes of this profile (see 'elm-gateway profiles'). Default: edc-generic-full.")
    @Nullable
    String profile;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Override
    public Integer call() {
        var readers = new SafeReaders(Limits.standard());
        var catalogue = new FormatCatalogue(readers, home.folder().resolve("schemas"));
        ModelTerms terms = Validator.load(home.folder(), catalogue, readers).terms(profile);
        demand(terms);
        var shown = new TermsShown(terms, name);
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        if (json) {
            out.println(shown.json().toPrettyString());
        } else {
            shown.table().print(out);
        }
        out.flush();
        return ExitCode.GOOD.number();
    }

    private void demand(ModelTerms terms) {
        List<String> there =
                Stream.concat(terms.classes().stream(), terms.names().stream()).toList();
        if (name != null && !there.contains(name)) {
            String meant = Nearest.to(name, there)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; 'elm-gateway terms' lists the classes");
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "in " + terms.profile().name() + " there is no class or term '" + name + "'" + meant);
        }
    }
}
