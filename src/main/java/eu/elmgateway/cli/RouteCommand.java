package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.elmgateway.Engine;
import eu.elmgateway.Registries;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.input.Input;
import eu.elmgateway.input.Inputs;
import eu.elmgateway.input.Reading;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
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

/** {@code elm-gateway route}: says which registries would get the credentials of a file, and why. */
@Command(
        name = "route",
        description =
                "Tells for each credential which registries want it and why others do not, and what would keep it from"
                        + " being sent: settings that are missing, or a mapping that refuses it. Sends nothing, stores nothing.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  every credential would be sent to a registry at least",
            "  1  one is wanted by none, lacks settings everywhere, or is not valid",
            "  2  the command line is wrong",
            "  3  a file of the gateway's own is missing or wrong",
            "  4  a document could not be read"
        })
final class RouteCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Mixin
    final SenderOptions sender = new SenderOptions();

    @Option(names = "--output", paramLabel = "FORM", description = "How to tell it: text or json. Default: text.")
    Form form = Form.TEXT;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, folders, patterns, ZIP files, .ndjson.")
    List<String> files = List.of();

    /** How it is told. */
    enum Form {
        TEXT,
        JSON
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Engine engine = Engine.load(home.folder(), Clock.systemUTC());
        var trial = new RouteTrial(Registries.of(home.settings(Map.of()), engine));
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        var text = new RouteText(line().getOut());
        var worst = new Worst();
        Inputs.of(files, new Reading(System.in, Limits.standard())).read(input -> {
            var document = json.addObject().put("document", input.name());
            look(engine, trial, input, new RouteText.Both(form == Form.TEXT ? text : null, document), worst);
        });
        if (json.isEmpty()) {
            throw new ParameterException(line(), "there is nothing to route in " + String.join(", ", files));
        }
        if (form == Form.JSON) {
            line().getOut().println(json.toPrettyString());
        }
        line().getOut().flush();
        return worst.code.number();
    }

    /** The worst that was met. */
    private static final class Worst {
        private ExitCode code = ExitCode.GOOD;

        void met(ExitCode other) {
            code = other.number() > code.number() ? other : code;
        }
    }

    private void look(Engine engine, RouteTrial trial, Input input, RouteText.Both told, Worst worst) {
        if (input instanceof Input.Unread unread) {
            told.refused(input.name(), unread.why().toString());
            worst.met(ExitCode.UNAVAILABLE);
            return;
        }
        Checked checked = engine.check(((Input.Document) input).bytes(), null);
        Report report = checked.report();
        if (report.verdict() == Verdict.VALID) {
            Canonical canonical = checked.canonical(
                    sender.said(home, engine.readers(), engine.mappings().to(Engine.ELM))
                            .of(Objects.requireNonNull(report.format())));
            report = canonical.in(report);
            for (Credential credential : canonical.credentials()) {
                List<RouteTrial.Way> ways = trial.of(credential, report.seal(), TargetFindings.of(checked, canonical));
                told.routed(input.name(), credential.root(), ways);
                worst.met(ways.stream().anyMatch(RouteTrial.Way::goes) ? ExitCode.GOOD : ExitCode.FINDINGS);
            }
        }
        if (report.verdict() != Verdict.VALID) {
            told.refused(input.name(), reasons(report));
            worst.met(ExitCode.FINDINGS);
        }
    }

    private static String reasons(Report report) {
        return String.join(
                "; ",
                report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::message)
                        .map(Object::toString)
                        .distinct()
                        .limit(3)
                        .toList());
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }
}
