package eu.elmgateway.mapping;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.CsvFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a code table from CSV. The columns {@code validFrom}, {@code validUntil} and {@code issuer} say when and for whom a
 * line holds ({@code schemas/gateway/code-table.schema.json} has the details); further columns are for people.
 */
final class CodeTableFile {
    private final CsvFile csv;
    private final MappingTable table;
    private final int key;
    private final int value;
    private final int from;
    private final int until;
    private final int issuer;

    /** @throws ConfigException if a column is missing that {@code table} names */
    CodeTableFile(Path file, MappingTable table) {
        this.csv = CsvFile.read(file);
        this.table = table;
        if (table.own()
                && !csv.columns().subList(0, Math.min(2, csv.columns().size())).equals(List.of("key", "value"))) {
            throw csv.wrong(1, "The table does not begin with its header.", "Write key,value first.");
        }
        this.key = csv.column(table.keyColumn());
        this.value = csv.column(table.valueColumn());
        this.from = csv.columns().indexOf("validFrom");
        this.until = csv.columns().indexOf("validUntil");
        this.issuer = csv.columns().indexOf("issuer");
    }

    /** @throws ConfigException with every line that cannot be taken */
    CodeTable table() {
        var entries = new LinkedHashMap<String, List<CodeEntry>>();
        var problems = new ArrayList<ConfigException.Problem>();
        for (var row : csv.rows()) {
            try {
                take(row, entries);
            } catch (ConfigException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new CodeTable(
                csv.file(), csv.columns(), table.keyColumn(), from >= 0 || until >= 0 || issuer >= 0, entries);
    }

    private void take(CsvFile.Row row, Map<String, List<CodeEntry>> entries) {
        String code = row.fields().get(key);
        String meaning = row.fields().get(value);
        if (meaning.isEmpty() && !table.own()) {
            return;
        }
        form(row, "key", code, table.keys());
        form(row, "value", meaning, table.values());
        var entry = new CodeEntry(meaning, date(row, from), date(row, until), text(row, issuer), row.line());
        if (entry.from() != null && entry.until() != null && entry.until().isBefore(entry.from())) {
            throw csv.wrong(
                    row.line(), "This line ends to hold before it begins to.", "Correct validFrom or validUntil.");
        }
        var others = entries.computeIfAbsent(code, none -> new ArrayList<>());
        others.stream().filter(entry::clashes).findFirst().ifPresent(other -> {
            throw twice(code, entry, other);
        });
        others.add(entry);
    }

    private ConfigException twice(String code, CodeEntry entry, CodeEntry other) {
        return from < 0 && until < 0
                ? csv.wrong(entry.line(), "The key " + code + " stands here a second time.", "Keep one of them.")
                : csv.wrong(
                        entry.line(),
                        "The key " + code + " has another value for the same time on line " + other.line() + ".",
                        "Let validUntil of the one be before validFrom of the other.");
    }

    private void form(CsvFile.Row row, String what, String field, @Nullable Pattern form) {
        if (field.isEmpty()) {
            throw csv.wrong(row.line(), "This line has no " + what + ".", "Write one, or leave the line out.");
        }
        if (form != null && !form.matcher(field).matches()) {
            throw csv.wrong(
                    row.line(),
                    "The " + what + " " + field + " does not look like the others.",
                    "Write one of the form " + form + ", or change the form in mapping.yaml.");
        }
    }

    private @Nullable String text(CsvFile.Row row, int column) {
        return column < 0 || row.fields().get(column).isEmpty()
                ? null
                : row.fields().get(column);
    }

    private @Nullable LocalDate date(CsvFile.Row row, int column) {
        String text = text(row, column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException wrong) {
            throw csv.wrong(row.line(), text + " is no date.", "Write it as 2026-07-01, or leave the field empty.");
        }
    }
}
