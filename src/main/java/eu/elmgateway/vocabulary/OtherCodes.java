package eu.elmgateway.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.CsvFile;
import eu.elmgateway.wording.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes of other systems for the codes of one list, from a CSV whose columns the index describes. */
final class OtherCodes {
    private record Column(
            String name,
            Pattern pattern,
            boolean several,
            @Nullable Template system) {
        static Column of(JsonNode yaml) {
            return new Column(
                    yaml.path("name").asText(),
                    Pattern.compile(yaml.path("pattern").asText()),
                    yaml.path("several").asBoolean(),
                    yaml.has("title") ? Titles.of(yaml.path("title")) : null);
        }
    }

    private final CsvFile table;
    private final List<Column> columns = new ArrayList<>();

    OtherCodes(Path file, JsonNode columns) {
        this.table = CsvFile.read(file);
        columns.forEach(yaml -> this.columns.add(Column.of(yaml)));
        List<String> expected = new ArrayList<>(List.of("code"));
        this.columns.forEach(column -> expected.add(column.name()));
        if (!table.columns().equals(expected)) {
            throw table.wrong(1, "These are not the columns.", "Write " + String.join(",", expected) + ".");
        }
    }

    /** Code of another system, in small letters, to what it may mean: usually one thing. */
    Map<String, List<OtherCode>> among(Map<String, Code> codes) {
        var others = new HashMap<String, List<OtherCode>>();
        for (CsvFile.Row row : table.rows()) {
            Code code = codes.get(row.fields().get(0));
            if (code == null) {
                throw table.wrong(
                        row.line(), "The list has no code " + row.fields().get(0) + ".", "Correct it.");
            }
            for (int i = 0; i < columns.size(); i++) {
                collect(row, row.fields().get(i + 1), columns.get(i), code, others);
            }
        }
        return others;
    }

    private void collect(CsvFile.Row row, String field, Column column, Code code, Map<String, List<OtherCode>> others) {
        for (String value : column.several() ? List.of(field.split(" ")) : List.of(field)) {
            if (value.isEmpty()) {
                continue;
            }
            if (!column.pattern().matcher(value).matches()) {
                throw table.wrong(
                        row.line(),
                        "\"" + value + "\" is no code of the column " + column.name() + ".",
                        "It must fit " + column.pattern() + ".");
            }
            if (column.system() != null) {
                others.computeIfAbsent(value.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                        .add(new OtherCode(column.system(), code));
            }
        }
    }
}
