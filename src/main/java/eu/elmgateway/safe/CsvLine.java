package eu.elmgateway.safe;

import java.util.ArrayList;
import java.util.List;

/** Splits one line of CSV (RFC 4180) whose fields hold no line breaks. */
final class CsvLine {
    private CsvLine() {}

    static List<String> fields(String line) {
        return line.indexOf('"') < 0 ? plain(line) : quoted(line);
    }

    private static List<String> plain(String line) {
        var fields = new ArrayList<String>();
        int start = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', start)) {
            fields.add(line.substring(start, comma).trim());
            start = comma + 1;
        }
        fields.add(line.substring(start).trim());
        return fields;
    }

    private static List<String> quoted(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(line.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (character == ',' && !quoted) {
                fields.add(field.toString().trim());
                field.setLength(0);
            } else {
                field.append(character);
            }
        }
        fields.add(field.toString().trim());
        return fields;
    }
}
