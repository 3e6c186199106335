package eu.elmgateway.safe;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the operator's or integrator's: CSV (RFC 4180) in UTF-8 whose first line names the columns. Lines that begin with
 * {@code #} are remarks, fields may stand in double quotes, no field holds a line break. Immutable.
 */
public final class CsvFile {
    /**
     * One line.
     *
     * @param line counted from 1
     * @param fields as many as there are columns, or more
     */
    public record Row(int line, List<String> fields) {}

    private final Path file;
    private final List<String> columns;
    private final List<Row> rows;

    private CsvFile(Path file, List<Row> all) {
        if (all.isEmpty()) {
            throw new ConfigException(file, null, "The table is empty.", "Write the names of its columns first.");
        }
        this.file = file;
        this.columns = all.get(0).fields();
        this.rows = List.copyOf(all.subList(1, all.size()));
    }

    /**
     * Reads a table.
     *
     * @throws ConfigException if it cannot be read, or a line has fewer fields than there are columns
     */
    public static CsvFile read(Path file) {
        var all = new ArrayList<Row>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                all.add(new Row(i + 1, List.copyOf(CsvLine.fields(line))));
            }
        }
        var table = new CsvFile(file, all);
        table.rows.forEach(table::whole);
        return table;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new ConfigException(file, null, "The table is not in UTF-8.", "Save it in UTF-8.");
        } catch (IOException e) {
            throw new ConfigException(
                    file,
                    null,
                    "The table cannot be read.",
                    "Put it there, or correct its name where it is referred to.");
        }
    }

    private void whole(Row row) {
        if (row.fields().size() < columns.size()) {
            throw wrong(
                    row.line(),
                    "This line has fewer fields than there are columns.",
                    "Write " + String.join(",", columns) + ".");
        }
    }

    /** Where it was read from. */
    public Path file() {
        return file;
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The lines after the first. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Where in a line a column stands.
     *
     * @throws ConfigException if there is none of this name
     */
    public int column(String name) {
        int index = columns.indexOf(name);
        if (index < 0) {
            throw wrong(1, "There is no column " + name + ".", "The columns are " + String.join(", ", columns) + ".");
        }
        return index;
    }

    /** An exception, to be thrown, that shows a line of this file. */
    public ConfigException wrong(int line, String message, String cure) {
        return new ConfigException(file, new TextPlace(line, 1), message, cure);
    }
}
