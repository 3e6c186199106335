package eu.elmgateway.cli;

import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.input.Inputs;
import eu.elmgateway.input.Reading;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Seals;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Validator;
import eu.elmgateway.validation.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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

/** {@code elm-gateway validate}: checks documents as the gateway would, without one. */
@Command(
        name = "validate",
        description = "Checks documents as the gateway would. Fetches nothing, stores nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all are valid",
            "  1  one is not, or has warnings with --fail-on warning",
            "  2  the command line is wrong",
            "  3  a file of the gateway's own is missing or wrong",
            "  4  a document could not be checked"
        })
final class ValidateCommand implements Callable<Integer> {
    /** What {@code -} stands for, and whom we talk to. Tests put others here. */
    InputStream stdin = System.in;

    Terminal terminal = Terminal.of(System.getProperties(), System.getenv());

    @Spec
    @Nullable
    CommandSpec command;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Files; folders, for all that is in them; patterns ('results/**/*.jsonld'); ZIP files; .ndjson"
                            + " or .jsonl files, a document a line; - for standard input.")
    List<String> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "ID",
            description = "Check as this format (see 'elm-gateway formats') instead of what each document looks like."
                    + " Without a version, as whichever version the document is of.")
    @Nullable
    String format;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Check by this profile (see 'elm-gateway profiles'), by name or IRI, instead of the one that"
                    + " each document names; with @repaired behind it, without its known defects.")
    @Nullable
    String profile;

    @Option(names = "--draft", description = "What only sealing adds may be missing.")
    boolean draft;

    @Option(
            names = "--completeness",
            paramLabel = "LIST",
            description = "Tell which elements of a list each claim has: micro-credential.")
    @Nullable
    String completeness;

    @Option(
            names = "--checks",
            description =
                    "Add the checks that Europass shows, and where a presentation states them otherwise. They change no"
                            + " verdict.")
    boolean checks;

    @Option(
            names = "--accreditations",
            paramLabel = "DIR",
            description =
                    "With --checks: a folder of accreditations, JSON-LD or XML. Default: accreditations in the data folder.")
    @Nullable
    Path accreditations;

    @Option(
            names = "--etsi-reports",
            paramLabel = "DIR",
            description = "Write ETSI's report (TS 119 102-2) on each seal that holds into this folder.")
    @Nullable
    Path etsiReports;

    @Mixin
    final ReportOptions report = new ReportOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            completionCandidates = Lower.Severities.class,
            description = "Least severity that makes the exit code 1: ${COMPLETION-CANDIDATES}. Default: error.")
    FailOn failOn = FailOn.ERROR;

    @Option(names = "--no-progress", description = "No progress bar, even on a terminal.")
    boolean noProgress;

    @Mixin
    final Home home = new Home();

    @Mixin
    final SenderOptions sender = new SenderOptions();

    /** From which severity on a finding makes the command fail. */
    enum FailOn {
        ERROR,
        WARNING
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Checking checking = checking();
        Inputs inputs = Inputs.of(files, new Reading(stdin, Limits.standard()));
        var tally = new Tally();
        var etsi = new EtsiReports(etsiReports);
        try (Output output = report.open(line(), terminal);
                Progress progress = progress(inputs);
                var order = new InOrder<>(
                        Runtime.getRuntime().availableProcessors(), checking::check, (Checked checked) -> {
                            tally.add(checked.report());
                            etsi.write(checked);
                            if (output.wants(checked)) {
                                progress.above(() -> output.write(checked));
                            }
                            progress.step(tally);
                        })) {
            inputs.read(order::take);
            order.finish();
            output.end();
        }
        if (tally.documents() == 0) {
            throw new ParameterException(line(), "there is nothing to check in " + String.join(", ", files));
        }
        if (tally.documents() > 1 && !report.quiet) {
            line().getErr().println(tally.line((System.nanoTime() - begun) / 1e9, report.language()));
            line().getErr().flush();
        }
        return tally.exitCode(failOn == FailOn.WARNING ? Severity.WARNING : Severity.ERROR)
                .number();
    }

    private Checking checking() {
        var readers = new SafeReaders(Limits.standard());
        var catalogue = new FormatCatalogue(readers, home.folder().resolve("schemas"));
        WantedFormat wanted = format == null ? null : WantedFormat.of(format, catalogue);
        Validator validator = Validator.load(home.folder(), catalogue, readers)
                .verifying(new Seals(readers, home.folder().resolve("trust"), Clock.systemUTC()));
        validator.demand(options());
        return new Checking(validator, wanted, options(), converting(catalogue, readers, validator), europass());
    }

    private @Nullable EuropassChecks europass() {
        if (!checks) {
            return null;
        }
        Path known = accreditations == null ? home.settings(Map.of()).accreditationFolder() : accreditations;
        return new EuropassChecks(home.folder(), known, Clock.systemUTC());
    }

    private Converting converting(FormatCatalogue catalogue, SafeReaders readers, Validator validator) {
        var converting = new Converting(
                home.folder(), catalogue, readers, validator, mappings -> sender.said(home, readers, mappings));
        if (sender.given()) {
            converting.load();
        }
        return converting;
    }

    private ValidationOptions options() {
        return new ValidationOptions(null, profile, Variant.PUBLISHED, draft, completeness, true);
    }

    private Progress progress(Inputs inputs) {
        return noProgress || !terminal.err()
                ? Progress.NONE
                : ProgressMeter.start(System.err, terminal, inputs, report.language());
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }
}
