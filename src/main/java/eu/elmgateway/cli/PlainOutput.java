package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.cli.input.Input;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ReportCsv;
import eu.elmgateway.validation.ReportJson;
import eu.elmgateway.validation.ReportText;
import eu.elmgateway.validation.Verdict;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reports one after the other. */
final class PlainOutput implements Output {
    private final PrintWriter out;
    private final ReportOptions.Face face;
    private final boolean quiet;

    PlainOutput(PrintWriter out, ReportOptions.Face face, boolean quiet) {
        this.out = out;
        this.face = face;
        this.quiet = quiet;
        out.print(face == ReportOptions.Face.CSV ? ReportCsv.HEADER : "");
    }

    @Override
    public void write(Checked checked) {
        if (!quiet
                || checked.report().verdict() != Verdict.VALID
                || !checked.report().findings().isEmpty()) {
            out.print(shown(checked.input(), checked.report()));
            out.flush();
        }
    }

    private String shown(Input input, Report found) {
        return switch (face) {
            case CSV -> ReportCsv.rows(input.name(), found);
            case JSON -> json(input.name(), found);
            case TEXT -> new ReportText(input.file(), input.line(), text(input)).write(found);
        };
    }

    private static @Nullable String text(Input input) {
        return input instanceof Input.Document document ? new String(document.bytes(), StandardCharsets.UTF_8) : null;
    }

    private static String json(String file, Report found) {
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("file", file);
        named.setAll(ReportJson.of(found));
        return named.toPrettyString() + "\n";
    }

    @Override
    public void close() {
        out.flush();
    }
}
