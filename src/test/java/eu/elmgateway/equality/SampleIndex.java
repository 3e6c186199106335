package eu.elmgateway.equality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The table of published samples with their verdicts: comma-separated, quoted where needed, names in the first line. */
public final class SampleIndex {
    private static final Pattern CELL = Pattern.compile("\\G(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,\"]*))");

    private SampleIndex() {}

    /** One line of the table. */
    public record Row(List<String> columns, List<String> cells) {
        /** What a column says; fails if there is no such column. */
        public String get(String column) {
            return cells.get(Objects.checkIndex(columns.indexOf(column), cells.size()));
        }
    }

    /** Its rows; a cell holds no line break. */
    public static List<Row> read(Path table) {
        List<String> lines = lines(table);
        List<String> columns = cells(lines.get(0));
        return lines.stream().skip(1).map(line -> new Row(columns, cells(line))).toList();
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
