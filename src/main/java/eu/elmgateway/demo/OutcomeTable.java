package eu.elmgateway.demo;

import java.io.PrintStream;
import java.util.List;

/** Prints outcomes as a table that fits a terminal of 154 columns. */
final class OutcomeTable {
    private static final String ROW = "%-4s %-31s %-7s %-16s %-10s %s%n";

    private final PrintStream out;
    private final int width;

    OutcomeTable(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    void print(List<Outcome> outcomes) {
        out.printf(ROW, "", "sample", "intake", "registry", "state", "receipt, or first finding");
        outcomes.forEach(this::print);
    }

    private void print(Outcome outcome) {
        boolean first = true;
        for (Outcome.Line line : outcome.lines()) {
            out.printf(
                    ROW,
                    first ? (outcome.asExpected() ? "ok" : "BAD") : "",
                    first ? outcome.sample().file() : "",
                    first ? outcome.sample().intake() : "",
                    line.registry(),
                    line.state(),
                    cut(line.receipt()));
            first = false;
        }
    }

    private String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
