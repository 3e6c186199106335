package eu.elmgateway.cli;

import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.wording.Languages;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway mapping test}: runs the cases of mappings. */
@Command(
        name = "test",
        description =
                "Runs the cases of mappings, and shows element by element what they write otherwise than expected.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all cases pass",
            "  1  one does not, or a mapping has none",
            "  2  the command line is wrong",
            "  3  a mapping cannot be loaded, or another file of the gateway's own is wrong"
        })
final class MappingTestCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Installation home = new Installation();

    @Parameters(
            arity = "0..*",
            paramLabel = "MAPPING",
            description = "Names of mappings, or paths of their folders, installed or not. Default: all installed.")
    List<String> mappings = List.of();

    @Option(names = "--case", paramLabel = "NAME", description = "Only this case. May be repeated.")
    List<String> cases = List.of();

    @Option(
            names = "--accept",
            description =
                    "Make what is written what is expected: look at the difference that your version control shows"
                            + " before you keep it.")
    boolean accept;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            completionCandidates = Lower.Languages.class,
            description = "Language of the messages: ${COMPLETION-CANDIDATES}. Default: en.")
    ReportOptions.Language language = ReportOptions.Language.EN;

    @Override
    public Integer call() {
        var kit = MappingKit.load(home.folder());
        List<TestedMapping> tested = new ArrayList<>();
        for (MappingFolder folder : folders(kit)) {
            tested.add(kit.test(folder, cases, accept));
        }
        if (!cases.isEmpty() && tested.stream().allMatch(one -> one.rows().isEmpty())) {
            throw new ParameterException(line(), "there is no case " + String.join(", ", cases) + " in these mappings");
        }
        show(tested);
        return TestedMapping.exitCode(tested).number();
    }

    private List<MappingFolder> folders(MappingKit kit) {
        return mappings.isEmpty()
                ? kit.folders()
                : mappings.stream().map(kit::folder).toList();
    }

    private void show(List<TestedMapping> tested) {
        Locale locale = Languages.of(language.name());
        PrintWriter out = line().getOut();
        var table = new Table();
        tested.forEach(mapping -> mapping.rows().forEach(row -> table.row(row.cells(locale))));
        table.print(out);
        for (TestedMapping mapping : tested) {
            for (TestedMapping.Row row : mapping.rows()) {
                if (!row.lines(locale).isEmpty()) {
                    out.println();
                    out.println(row.title());
                    row.lines(locale).forEach(line -> out.println("  " + line));
                }
            }
        }
        out.println();
        out.println(TestedMapping.summary(tested).in(locale));
        out.flush();
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }
}
