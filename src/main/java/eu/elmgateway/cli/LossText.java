package eu.elmgateway.cli;

import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.mapping.loss.LossEntry;
import eu.elmgateway.mapping.loss.LossJson;
import eu.elmgateway.mapping.loss.LossReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Shows a loss report: figures, then a table of paths, what is lost first. */
final class LossText {
    private static final List<Fate> WORST_FIRST = List.of(Fate.DROPPED, Fate.CONSULTED, Fate.DERIVED, Fate.KEPT);
    private static final double PERCENT = 100;

    private LossText() {}

    /** The forms in which it is shown. */
    enum Form {
        TEXT,
        JSON
    }

    static void show(LossReport report, Form form, PrintWriter out) {
        if (form == Form.JSON) {
            out.println(LossJson.of(report));
        } else {
            text(report, out);
        }
        out.flush();
    }

    private static void text(LossReport report, PrintWriter out) {
        out.printf(
                "%d values: %d kept, %d derived, %d consulted, %d dropped; coverage %s%n",
                report.values(),
                report.values(Fate.KEPT),
                report.values(Fate.DERIVED),
                report.values(Fate.CONSULTED),
                report.values(Fate.DROPPED),
                percent(report.coverage()));
        var table = new Table();
        for (Fate fate : WORST_FIRST) {
            report.entries().stream().filter(entry -> entry.fate() == fate).forEach(entry -> table.row(cells(entry)));
        }
        table.print(out);
    }

    private static List<String> cells(LossEntry entry) {
        return List.of(
                entry.fate().name().toLowerCase(Locale.ROOT),
                entry.values() == 1 ? "" : "× " + entry.values(),
                entry.path(),
                entry.to().isEmpty() ? "" : "> " + String.join(" ", entry.to()));
    }

    static String percent(double share) {
        return Math.round(share * PERCENT) + " %";
    }
}
