package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.validation.report.Face;
import eu.elmgateway.validation.report.ReportText;
import eu.elmgateway.validation.report.ReportedDocument;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Shows what becomes of one document: what is made of it, or of what is lost, and what is to be said of it. For one thread. */
final class MapOutput {
    private final With with;
    private final String name;
    private final byte[] document;

    /**
     * How it is shown.
     *
     * @param out for documents
     * @param line for what is said
     * @param loss in which form to show what is lost, instead of what is made; null to show that
     */
    record With(Engine engine, PrintStream out, CommandLine line, LossText.@Nullable Form loss, Locale language) {}

    MapOutput(With with, String name, byte[] document) {
        this.with = with;
        this.name = name;
        this.document = document;
    }

    /** What a mapping made of a credential in it, or why it made nothing. */
    ExitCode result(MappingResult result, TargetFindings told) {
        if (result instanceof MappedDocument mapped) {
            mapped.notes().forEach(note -> tell(told.of(note)));
            document(mapped.bytes());
            lost(mapped.loss().orElse(null));
            Report report = with.engine().checkOutput(mapped.format(), mapped.bytes());
            return report.verdict() == Verdict.VALID ? ExitCode.GOOD : findings(report, mapped.bytes());
        }
        if (result instanceof MissingSetting missing) {
            tell(told.of(missing));
            return ExitCode.USAGE;
        }
        tell(told.of((MappingRefusal) result));
        return ExitCode.FINDINGS;
    }

    void document(byte[] made) {
        if (with.loss() == null) {
            with.out().println(new String(made, StandardCharsets.UTF_8));
        }
    }

    void lost(@Nullable LossReport report) {
        LossText.Form form = with.loss();
        if (form != null && report != null) {
            LossText.show(report, form, with.line().getOut());
        }
    }

    /** A finding on the document, with the line that it is about. */
    void tell(Finding finding) {
        var said = new Report(null, null, List.of(LayerResult.of(LayerName.MAPPING, List.of(finding), null)));
        new ReportText(with.line().getErr()::print, with.language()).tell(reported(said, document));
        with.line().getErr().flush();
    }

    /** What is wrong with a document. */
    ExitCode findings(Report report, byte[] of) {
        with.line().getErr().println(Face.TEXT.write(reported(report, of), with.language()));
        with.line().getErr().flush();
        return ExitCode.FINDINGS;
    }

    private ReportedDocument reported(Report report, byte[] of) {
        return ReportedDocument.of(name, new String(of, StandardCharsets.UTF_8), report);
    }
}
