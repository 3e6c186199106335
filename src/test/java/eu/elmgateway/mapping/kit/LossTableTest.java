package eu.elmgateway.mapping.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.equality.Published;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.mapping.loss.Fate;
import eu.elmgateway.mapping.loss.LossEntry;
import eu.elmgateway.safe.CsvFile;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the loss reports of the mappings to registries say is what the dossier's table 4.1 says, or {@code loss-table.csv} says
 * why not. Its rows name words of the table, what these say ({@code there}), what the reports say ({@code here}) of which paths,
 * and why these differ. The reports are those of the mappings' cases, whose inputs are given more to lose.
 */
class LossTableTest {
    private static final Path HOME = Path.of("");

    /** What the table says between the words that matter. */
    private static final String BETWEEN = "\\b(except|survives?|and|badge)\\b|[^\\p{L}]";

    private static final List<Row> ROWS = rows();

    private final ObjectMapper json = new ObjectMapper();
    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(HOME, readers);
    private final FormatCatalogue formats = new FormatCatalogue(readers, HOME.resolve("schemas"));
    private final MappingFolders folders =
            MappingFolders.of(HOME, formats, readers, model, Clock.systemUTC(), Duration.ofMinutes(1));
    private final CaseFiles files = new CaseFiles(HOME, readers);
    private final CaseInput inputs = new CaseInput(readers, model, formats);
    private final Map<String, List<LossEntry>> reports = new HashMap<>();

    private record Row(
            String registry, String mapping, String words, String there, String here, String path, String reason) {
        boolean matches(LossEntry entry) {
            return entry.path().matches(path) || without(entry.path()).matches(path);
        }

        private static String without(String path) {
            return path.replaceAll("\\[[0-9*]+\\]", "");
        }
    }

    private static List<Row> rows() {
        return CsvFile.read(Path.of("src/test/resources/eu/elmgateway/mapping/kit/loss-table.csv")).rows().stream()
                .map(CsvFile.Row::fields)
                .map(of -> new Row(of.get(0), of.get(1), of.get(2), of.get(3), of.get(4), of.get(5), of.get(6)))
                .toList();
    }

    @Test
    void theReportsSayWhatIsSaidOfThem() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Row row : ROWS) {
            if (!row.here().equals("elsewhere")) {
                String found = found(row, entries(row.mapping()));
                if (!found.equals(row.here())) {
                    wrong.add(row.registry() + ", " + row.words() + ": not " + row.here() + " but " + found);
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void whatDiffersFromTheDossierHasAReason() {
        assertEquals(
                List.of(),
                ROWS.stream()
                        .filter(row -> row.reason().isBlank() != row.there().equals(row.here()))
                        .toList());
    }

    @Test
    void whereTheDossierNamesAllThatSurvivesNothingElseDoes() throws Exception {
        for (String mapping : List.of("elm_to_cpf", "elm_to_koski")) {
            assertEquals(
                    List.of(),
                    entries(mapping).stream()
                            .filter(LossTableTest::survives)
                            .filter(entry -> ROWS.stream()
                                    .noneMatch(row -> row.mapping().equals(mapping)
                                            && row.here().equals("kept")
                                            && row.matches(entry)))
                            .map(LossEntry::path)
                            .toList(),
                    mapping);
        }
    }

    @Test
    void everyWordOfTheDossiersTableHasItsRow() throws IOException {
        Map<String, String> table = dossier();
        assertEquals(
                Set.of(),
                missing(
                        table.keySet(),
                        key -> ROWS.stream().anyMatch(row -> row.registry().equals(key))));
        List<String> strange = new ArrayList<>();
        Map<String, String> left = new HashMap<>(table);
        ROWS.stream().sorted(Comparator.comparing(row -> -row.words().length())).forEach(row -> {
            if (!table.getOrDefault(row.registry(), "").contains(row.words())) {
                strange.add(row.registry() + ": " + row.words());
            }
            left.computeIfPresent(row.registry(), (key, text) -> text.replace(row.words(), ""));
        });
        left.replaceAll((registry, text) -> text.replaceAll(BETWEEN, ""));
        left.values().removeIf(String::isEmpty);
        assertEquals(List.of(), strange, "words that the table does not have");
        assertEquals(Map.of(), left, "words of the table without a row");
    }

    private static Set<String> missing(Set<String> all, Predicate<String> there) {
        return all.stream().filter(there.negate()).collect(Collectors.toSet());
    }

    /** Registry to what is lost and what survives. */
    private static Map<String, String> dossier() throws IOException {
        Map<String, String> table = new HashMap<>();
        String text = Files.readString(Published.path("../domain/registries.md"));
        String section = text.substring(text.indexOf("### 4.1 "), text.indexOf("### 4.2 "));
        section.lines().filter(line -> line.startsWith("| ")).skip(1).forEach(line -> {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            String survives = cells[3].startsWith("nothing to come back") ? "" : cells[3];
            table.put(cells[1], (cells[2] + "; " + survives).replace("*", ""));
        });
        return table;
    }

    private static String found(Row row, List<LossEntry> entries) {
        List<LossEntry> of = entries.stream().filter(row::matches).toList();
        if (of.isEmpty()) {
            return "unseen";
        }
        return of.stream().anyMatch(LossTableTest::survives) ? "kept" : "lost";
    }

    private static boolean survives(LossEntry entry) {
        return entry.fate() == Fate.KEPT || entry.fate() == Fate.DERIVED;
    }

    private List<LossEntry> entries(String name) throws Exception {
        List<LossEntry> known = reports.get(name);
        if (known == null) {
            known = read(name);
            reports.put(name, known);
        }
        return known;
    }

    private List<LossEntry> read(String name) throws Exception {
        var folder = new MappingFolder(HOME, HOME.resolve("mappings").resolve(name));
        Mapping mapping = folders.load(folder);
        var entries = new ArrayList<LossEntry>();
        for (MappingCase one : MappingCase.of(folder)) {
            byte[] input = input(one.named("input").orElseThrow());
            if (inputs.map(mapping, input, files.parameters(one, mapping)) instanceof MappedDocument document) {
                entries.addAll(document.loss().orElseThrow().entries());
            }
        }
        return entries;
    }

    private byte[] input(Path file) throws IOException {
        if (file.toString().endsWith(".xml")) {
            return Files.readAllBytes(file);
        }
        var input = (ObjectNode) json.readTree(file.toFile());
        try (var more = Objects.requireNonNull(LossTableTest.class.getResourceAsStream("more.json"))) {
            add(input, json.readTree(more));
        }
        return json.writeValueAsBytes(input);
    }

    /** Adds what is not there; of several the first gets it. */
    private static void add(ObjectNode to, JsonNode more) {
        more.properties().forEach(one -> {
            JsonNode there = to.get(one.getKey());
            JsonNode first = there instanceof ArrayNode many ? many.get(0) : there;
            if (there == null) {
                to.set(one.getKey(), one.getValue());
            } else if (first instanceof ObjectNode inner && one.getValue().isObject()) {
                add(inner, one.getValue());
            }
        });
    }
}
