package eu.elmgateway.cli;

import eu.elmgateway.input.Input;
import eu.elmgateway.safe.LineIndex;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.validation.report.ReportWriter;
import eu.elmgateway.validation.report.ReportedDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A report that is written as it grows. */
final class WrittenReport implements Output {
    private final ReportWriter writer;
    private final PrintWriter out;
    private final Runnable closing;
    private final boolean quiet;

    WrittenReport(ReportWriter writer, PrintWriter out, Runnable closing, boolean quiet) {
        this.writer = writer;
        this.out = out;
        this.closing = closing;
        this.quiet = quiet;
    }

    @Override
    public boolean wants(Checked checked) {
        return !quiet
                || checked.report().verdict() != Verdict.VALID
                || !checked.report().findings().isEmpty();
    }

    @Override
    public void write(Checked checked) {
        Input input = checked.input();
        writer.add(new ReportedDocument(input.file(), input.line(), lines(input), checked.report()));
        mustBeWritten();
    }

    private static @Nullable LineIndex lines(Input input) {
        return input instanceof Input.Document document
                ? new LineIndex(new String(document.bytes(), StandardCharsets.UTF_8), Math.max(1, input.line()))
                : null;
    }

    @Override
    public void end() {
        writer.end();
        mustBeWritten();
    }

    /** A disk may be full, or the program that reads us gone: then there is no use in going on. */
    private void mustBeWritten() {
        if (out.checkError()) {
            throw new UncheckedIOException(new IOException("the report could not be written"));
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
