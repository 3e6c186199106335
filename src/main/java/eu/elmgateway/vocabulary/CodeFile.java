package eu.elmgateway.vocabulary;

import eu.elmgateway.safe.CsvFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codes of a list, as their CSV has them: {@code code,name} and, where anything is known of it, {@code from,until}. */
final class CodeFile {
    private static final List<String> COLUMNS = List.of("code", "name", "from", "until");

    private final CsvFile table;

    CodeFile(Path file) {
        this.table = CsvFile.read(file);
        table.columns().stream().filter(column -> !COLUMNS.contains(column)).forEach(column -> {
            throw table.wrong(1, "A list has no column " + column + ".", "Columns are code, name, from and until.");
        });
    }

    /** Code to what is known of it, in the order of the file. */
    Map<String, Code> codes() {
        int code = table.column("code");
        var codes = new LinkedHashMap<String, Code>();
        for (CsvFile.Row row : table.rows()) {
            String id = row.fields().get(code);
            var one = new Code(id, field(row, "name"), date(row, "from"), date(row, "until"));
            if (id.isEmpty() || codes.put(id, one) != null) {
                throw table.wrong(row.line(), "The code is missing, or stands here a second time.", "Give each once.");
            }
        }
        return codes;
    }

    private @Nullable LocalDate date(CsvFile.Row row, String column) {
        String day = field(row, column);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw table.wrong(row.line(), "\"" + day + "\" is no date.", "Write it as 2022-12-31.");
        }
    }

    private @Nullable String field(CsvFile.Row row, String column) {
        int index = table.columns().indexOf(column);
        return index < 0 || row.fields().get(index).isEmpty()
                ? null
                : row.fields().get(index);
    }
}
