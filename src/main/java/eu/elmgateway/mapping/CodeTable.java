package eu.elmgateway.mapping;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.TextPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a code table: CSV in UTF-8 whose first line is {@code key,value}, with any further columns after these two, which are
 * for people. Lines that begin with {@code #} are remarks. Fields may stand in double quotes.
 */
final class CodeTable {
    private CodeTable() {}

    /** Key to value, in the order of the file. */
    static Map<String, String> read(Path file) {
        var lines = lines(file);
        var table = new LinkedHashMap<String, String>();
        boolean header = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            var fields = CsvLine.fields(lines.get(i));
            if (!header) {
                header(file, i, fields);
                header = true;
            } else if (fields.size() < 2) {
                throw wrong(file, i, "This line has one field.", "Write key,value.");
            } else if (table.put(fields.get(0), fields.get(1)) != null) {
                throw wrong(file, i, "The key " + fields.get(0) + " stands here a second time.", "Keep one of them.");
            }
        }
        return table;
    }

    private static void header(Path file, int line, List<String> fields) {
        if (fields.size() < 2 || !fields.get(0).equals("key") || !fields.get(1).equals("value")) {
            throw wrong(file, line, "The table does not begin with its header.", "Write key,value first.");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new ConfigException(
                    file,
                    null,
                    "The table cannot be read.",
                    "Put it there in UTF-8, or correct its name in mapping.yaml.");
        }
    }

    private static ConfigException wrong(Path file, int line, String message, String cure) {
        return new ConfigException(file, new TextPlace(line + 1, 1), message, cure);
    }
}
