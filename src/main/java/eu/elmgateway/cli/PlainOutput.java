package eu.elmgateway.cli;

import eu.elmgateway.cli.input.Input;
import eu.elmgateway.safe.LineIndex;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.validation.report.ReportWriter;
import eu.elmgateway.validation.report.ReportedDocument;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reports one after the other. */
final class PlainOutput implements Output {
    private final PrintWriter out;
    private final ReportWriter writer;
    private final boolean quiet;

    PlainOutput(PrintWriter out, ReportWriter writer, boolean quiet) {
        this.out = out;
        this.writer = writer;
        this.quiet = quiet;
    }

    @Override
    public void write(Checked checked) {
        if (!quiet
                || checked.report().verdict() != Verdict.VALID
                || !checked.report().findings().isEmpty()) {
            Input input = checked.input();
            writer.add(new ReportedDocument(input.file(), input.line(), lines(input), checked.report()));
            out.flush();
        }
    }

    private static @Nullable LineIndex lines(Input input) {
        return input instanceof Input.Document document
                ? new LineIndex(new String(document.bytes(), StandardCharsets.UTF_8), Math.max(1, input.line()))
                : null;
    }

    @Override
    public void close() {
        writer.end();
        out.flush();
    }
}
