package eu.elmgateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures every document and writes one table of ratios to {@code src/bench/RESULTS.md}. */
public final class Table {
    private record Cell(int size, int rounds, double time, double bytes) {}

    private static final int LARGE = 100;

    private Table() {}

    /** @param arguments seconds of warming up and of measuring, 120 and 60 unless given */
    public static void main(String[] arguments) throws RunnerException, IOException {
        int warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        Path out = Files.createTempFile("elm-bench", ".tsv");
        new Runner(new OptionsBuilder()
                        .include("Rounds")
                        .forks(1)
                        .warmupIterations(Math.max(1, warm / 10))
                        .warmupTime(TimeValue.seconds(10))
                        .measurementIterations(Math.max(1, measured / 10))
                        .measurementTime(TimeValue.seconds(10))
                        .shouldFailOnError(true)
                        .jvmArgs(
                                "-XX:+UseSerialGC",
                                "-Xmx2g",
                                "-Dlogback.configurationFile=src/bench/logback.xml",
                                "-Delm.bench.out=" + out)
                        .build())
                .run();
        String text = text(read(out), warm, measured);
        Files.delete(out);
        Results.putFirst(text);
        System.out.println(text);
    }

    private static Map<String, Map<String, Cell>> read(Path out) throws IOException {
        Map<String, Map<String, Cell>> documents = new LinkedHashMap<>();
        for (String line : Files.readAllLines(out)) {
            String[] columns = line.split("\t");
            documents
                    .computeIfAbsent(columns[0], any -> new LinkedHashMap<>())
                    .put(
                            columns[2],
                            new Cell(
                                    Integer.parseInt(columns[1]),
                                    Integer.parseInt(columns[3]),
                                    Double.parseDouble(columns[4]) / 1e6,
                                    Double.parseDouble(columns[5]) / 1e3));
        }
        return documents;
    }

    private static String text(Map<String, Map<String, Cell>> documents, int warm, int measured) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "# Benchmarks",
                "",
                "Written by `src/bench/run` on " + LocalDate.now() + ": " + Machine.words() + "; " + warm
                        + " s of warming up and " + measured
                        + " s of measuring, all documents and ways in turn in one process.",
                "",
                "Medians of processor time (ms) and of allocation (KB) per document; only ratios compare between machines."
                        + " The profile is edc-generic-full in our own expression; contexts come from memory;"
                        + " documents are grown from `src/main/dist/samples`.",
                "",
                "## Ratios",
                "",
                "| document | bytes | fast road : JSON parse | test bed : fast road | Jena : whole validation |"
                        + " Jena : full road | Jena : full road, Jena SHACL alone | test bed : whole validation |",
                "|---|---|---|---|---|---|---|---|"));
        documents.forEach((name, ways) -> lines.add(ratios(name, ways)));
        lines.addAll(List.of("", "## Processor time, ms per document", ""));
        lines.addAll(figures(documents, true));
        lines.addAll(List.of("", "## Allocation, KB per document", ""));
        lines.addAll(figures(documents, false));
        lines.addAll(List.of("", EXPLAINED));
        return String.join("\n", lines) + "\n";
    }

    private static final String EXPLAINED = """
            What is measured, from the bytes of a document each time:
            - **JSON parse**: `ObjectMapper.readTree`, the floor.
            - **fast road**: glance, streaming reader, compiled shapes; on invalid documents Jena's report on what the plan suspects.
            - **full road**: our JSON reading, JSON-LD expansion by hasmac with contexts compiled once, nodes, then as before.
              **Jena SHACL alone**: the same without the compiled shapes, Jena over the whole graph.
            - **whole validation**: `Validator.validate`: recognising, reading, shapes, rules, vocabularies, every finding in words with line and column.
            - **Jena**: Jena's own JSON-LD reader (Titanium) and Jena SHACL, shapes parsed once.
            - **TopBraid, shapes merged** (the test bed of the ratios): Jena's reader, the shapes' triples added to the document's model,
              `ValidationUtil.validateModel(data, shapes, false)`, as `SHACLValidator` of ISAITB/shacl-validator does by default; TopBraid 1.4.4 on the same Jena.
              The test bed also reads the files of shapes anew for each document: **shapes read and merged**. It further builds an
              ontology model with a rule reasoner to look for imports, which is left out here, in its favour.""";

    private static String ratios(String name, Map<String, Cell> ways) {
        return "| "
                + String.join(
                        " | ",
                        name,
                        Integer.toString(cell(ways, Ways.PARSE).size()),
                        ratio(ways, Ways.FAST, Ways.PARSE),
                        ratio(ways, Ways.TEST_BED, Ways.FAST),
                        ratio(ways, Ways.JENA, Ways.WHOLE),
                        ratio(ways, Ways.JENA, Ways.FULL),
                        ratio(ways, Ways.JENA, Ways.FULL_JENA),
                        ratio(ways, Ways.TEST_BED, Ways.WHOLE))
                + " |";
    }

    private static List<String> figures(Map<String, Map<String, Cell>> documents, boolean time) {
        List<String> lines = new ArrayList<>();
        documents.forEach((name, ways) -> {
            if (lines.isEmpty()) {
                lines.add("| document | " + String.join(" | ", ways.keySet()) + " |");
                lines.add("|---|" + "---|".repeat(ways.size()));
            }
            List<String> row = ways.values().stream()
                    .map(cell -> number(time ? cell.time() : cell.bytes()))
                    .toList();
            lines.add("| " + name + " | " + String.join(" | ", row) + " |");
        });
        return lines;
    }

    private static String ratio(Map<String, Cell> ways, String slow, String fast) {
        return number(cell(ways, slow).time() / cell(ways, fast).time());
    }

    private static Cell cell(Map<String, Cell> ways, String way) {
        return ways.getOrDefault(way, new Cell(0, 0, Double.NaN, Double.NaN));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1 ? "%.3f" : value < LARGE ? "%.1f" : "%.0f", value);
    }
}
