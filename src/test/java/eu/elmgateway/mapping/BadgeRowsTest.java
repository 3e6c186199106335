package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each row of our table of Open Badges and CLR fields stands in {@code mappings/README.md} with its case, or why there is none. */
class BadgeRowsTest {
    private static final Path CASES = Path.of("mappings/open-badges_to_elm/cases");
    private static final Pattern CASE = Pattern.compile("`([a-z0-9-]+)`");

    @Test
    void everyRowOfTheTableHasACaseOrAReason() throws IOException {
        Map<String, String> told = told();
        List<String> rows = CsvFile.read(Published.path("elm/mapping/OB3-CLR2_to_ELM-3.1.csv")).rows().stream()
                .map(row -> row.fields().get(0))
                .toList();
        assertEquals(
                List.of(),
                rows.stream().filter(row -> !told.containsKey(row)).toList(),
                "rows of the table not told of");
        assertTrue(rows.size() >= 25, "rows: " + rows.size());
    }

    @Test
    void everyCaseThatIsNamedThereIs() throws IOException {
        told().forEach((row, answer) -> {
            List<String> cases = CASE.matcher(answer)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> Files.isDirectory(CASES.resolve(name)))
                    .toList();
            assertTrue(!cases.isEmpty() || answer.startsWith("not mapped: "), row + ": " + answer);
        });
    }

    private static Map<String, String> told() throws IOException {
        var told = new LinkedHashMap<String, String>();
        String readme = Files.readString(Path.of("mappings/README.md"));
        readme.substring(readme.indexOf("## Open Badges and learner records"))
                .lines()
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .dropWhile(line -> !line.startsWith("| row |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| "))
                .forEach(line -> {
                    String[] cells = line.substring(2, line.length() - 2).split(" \\| ", 2);
                    told.put(cells[0], cells[1]);
                });
        return told;
    }
}
