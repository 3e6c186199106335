package eu.elmgateway.mapping;

import eu.elmgateway.safe.CsvFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a code table from CSV: the columns {@code key,value}, with further ones for people; or any two that are named. */
final class CodeTable {
    private CodeTable() {}

    /** Key to value, in the order of the file. */
    static Map<String, String> read(Path file) {
        CsvFile table = CsvFile.read(file);
        if (table.column("key") != 0 || table.column("value") != 1) {
            throw table.wrong(1, "The table does not begin with its header.", "Write key,value first.");
        }
        return entries(table, table.rows(), 0, 1);
    }

    /** Key to value, in the order of the file; lines that have no value in that column are left out. */
    static Map<String, String> read(Path file, String keyColumn, String valueColumn) {
        CsvFile table = CsvFile.read(file);
        int value = table.column(valueColumn);
        List<CsvFile.Row> rows = table.rows().stream()
                .filter(row -> !row.fields().get(value).isEmpty())
                .toList();
        return entries(table, rows, table.column(keyColumn), value);
    }

    private static Map<String, String> entries(CsvFile table, List<CsvFile.Row> rows, int key, int value) {
        var entries = new LinkedHashMap<String, String>();
        for (CsvFile.Row row : rows) {
            String from = row.fields().get(key);
            if (entries.put(from, row.fields().get(value)) != null) {
                throw table.wrong(row.line(), "The key " + from + " stands here a second time.", "Keep one of them.");
            }
        }
        return entries;
    }
}
