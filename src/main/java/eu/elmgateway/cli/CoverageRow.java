package eu.elmgateway.cli;

import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.mapping.loss.LossReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of a sample.
 *
 * @param sample a path, or the name of a case
 * @param mapping its name, empty if none took the sample
 * @param outcome {@code mapped}, {@code mapped, not valid}, {@code refused: …}, {@code setting missing: …}, {@code invalid} and so on
 * @param loss what was lost, null where nothing was mapped
 */
record CoverageRow(
        String sample,
        String mapping,
        String outcome,
        @Nullable LossReport loss) {
    static final List<String> HEADER =
            List.of("sample", "mapping", "outcome", "values", "kept", "derived", "consulted", "dropped", "coverage");

    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of(sample, mapping, outcome));
        if (loss != null) {
            cells.add(Integer.toString(loss.values()));
            for (Fate fate : Fate.values()) {
                cells.add(Integer.toString(loss.values(fate)));
            }
            cells.add(LossText.percent(loss.coverage()));
        }
        while (cells.size() < HEADER.size()) {
            cells.add("");
        }
        return cells;
    }

    /** All of these as one row: the figures of those that were mapped, added up. */
    static CoverageRow sum(String mapping, List<CoverageRow> rows) {
        var mapped = rows.stream().filter(row -> row.loss() != null).toList();
        var entries = mapped.stream()
                .flatMap(row -> Objects.requireNonNull(row.loss()).entries().stream())
                .toList();
        return new CoverageRow(
                "all", mapping, mapped.size() + " of " + rows.size() + " mapped", new LossReport(entries));
    }
}
