package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Engine;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ReportCsv;
import eu.elmgateway.validation.ReportJson;
import eu.elmgateway.validation.ReportText;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway validate}: checks files as the gateway would, without one. */
@Command(
        name = "validate",
        description = "Checks files as the gateway would. Exit code 0 if all are valid, 1 if one is not, 4 if one could"
                + " not be checked.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    private enum Face {
        TEXT,
        CSV,
        JSON
    }

    @Mixin
    final Home home = new Home();

    @Option(names = "--report", paramLabel = "FACE", description = "text, csv or json. Default: text.")
    Face report = Face.TEXT;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders for all files in them.")
    List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException {
        Engine engine = Engine.load(home.folder(), Clock.systemUTC());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(report == Face.CSV ? ReportCsv.HEADER : "");
        ExitCode worst = ExitCode.GOOD;
        for (Path file : Inputs.files(paths)) {
            byte[] document = Files.readAllBytes(file);
            Report found = engine.check(document, null).report();
            out.print(shown(file.toString(), document, found));
            worst = worse(worst, found.verdict());
        }
        return worst.number();
    }

    private String shown(String file, byte[] document, Report found) {
        return switch (report) {
            case CSV -> ReportCsv.rows(file, found);
            case JSON -> json(file, found);
            case TEXT -> new ReportText(file, new String(document, StandardCharsets.UTF_8)).write(found);
        };
    }

    private static String json(String file, Report found) {
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("file", file);
        named.setAll(ReportJson.of(found));
        return named.toPrettyString() + "\n";
    }

    private static ExitCode worse(ExitCode worst, Verdict verdict) {
        return switch (verdict) {
            case UNCLEAR -> ExitCode.UNAVAILABLE;
            case INVALID -> worst == ExitCode.UNAVAILABLE ? worst : ExitCode.FINDINGS;
            default -> worst;
        };
    }
}
