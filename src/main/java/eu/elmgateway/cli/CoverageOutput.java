package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows what became of samples as a table, as CSV or as JSON; the sums of each mapping come last. */
final class CoverageOutput {
    private CoverageOutput() {}

    /** The forms in which it is shown. */
    enum Form {
        TEXT,
        CSV,
        JSON
    }

    static void show(List<CoverageRow> rows, Form form, PrintWriter out) {
        switch (form) {
            case TEXT -> text(rows, out);
            case CSV -> csv(rows, out);
            case JSON -> json(rows, out);
        }
        out.flush();
    }

    private static void text(List<CoverageRow> rows, PrintWriter out) {
        var table = new Table();
        table.row(CoverageRow.HEADER);
        rows.forEach(row -> table.row(row.cells()));
        sums(rows).forEach(row -> table.row(row.cells()));
        table.print(out);
    }

    private static void csv(List<CoverageRow> rows, PrintWriter out) {
        out.println(String.join(",", CoverageRow.HEADER));
        rows.forEach(row -> out.println(row.cells().stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","))));
    }

    private static void json(List<CoverageRow> rows, PrintWriter out) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (CoverageRow row : rows) {
            var object = list.addObject();
            List<String> cells = row.cells();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    object.put(CoverageRow.HEADER.get(i), cells.get(i));
                }
            }
        }
        out.println(list.toPrettyString());
    }

    private static List<CoverageRow> sums(List<CoverageRow> rows) {
        Map<String, List<CoverageRow>> byMapping = rows.stream()
                .filter(row -> !row.mapping().isEmpty())
                .collect(Collectors.groupingBy(CoverageRow::mapping, TreeMap::new, Collectors.toList()));
        return byMapping.entrySet().stream()
                .map(entry -> CoverageRow.sum(entry.getKey(), entry.getValue()))
                .toList();
    }
}
