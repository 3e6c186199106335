package eu.elmgateway.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What came of a load, and the section about it: a row for each kind of run, which replaces the one before.
 *
 * @param micros what each push took, the shortest first
 * @param pushed seconds until all were answered
 * @param settled seconds until all were delivered
 * @param inTime requests that registries had got when all were answered
 * @param arrived requests that they got in the end
 * @param backlog deliveries that waited when all were answered
 * @param processor seconds of gateways, of sender and stand-ins, of the database
 * @param growth of the database, in bytes
 */
record LoadResults(
        LoadPlan plan,
        Floor floor,
        long[] micros,
        int refused,
        double pushed,
        double settled,
        long inTime,
        long arrived,
        long backlog,
        double[] processor,
        long growth,
        List<LoadMemory> memory) {
    static final String TITLE = "\n## Load\n";
    private static final double KILO = 1024.0;
    private static final String HEAD = "| store, gateways | wanted a second, seconds, KB | accepted a second | delivered a second |"
            + " waiting at the end, drained in | answered in ms: p50, p95, p99 | processor ms a submission: gateways; sender and stand-ins;"
            + " database | floor: a second; ms | delivered : floor | floor's ms : gateways' and database's | resident MB |"
            + " lives on the heap, MB | database KB a submission | on |";

    private double each(double seconds) {
        return seconds * 1000 / micros.length;
    }

    /** Submissions a second that were delivered as well while they were pushed. */
    private double delivered() {
        return micros.length / pushed * inTime / Math.max(1, arrived);
    }

    private double at(int percentile) {
        return micros[Math.max(0, micros.length * percentile / 100 - 1)] / 1000.0;
    }

    private String key() {
        return "| " + plan.store() + " | " + plan.wanted() + ", " + plan.seconds() + ", " + plan.kilobytes() + " |";
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }

    private String row() {
        double processed = each(processor[0] + processor[2]);
        return key()
                + format(
                        " %.1f%s | %.1f | %d, %.1f s | %.0f, %.0f, %.0f | %.1f; %.1f; %.1f | %.0f; %.2f | %.2f | %.2f |",
                        micros.length / pushed,
                        refused == 0 ? "" : " (" + refused + " refused)",
                        delivered(),
                        backlog,
                        settled - pushed,
                        at(50),
                        at(95),
                        at(99),
                        each(processor[0]),
                        each(processor[1]),
                        each(processor[2]),
                        floor.perSecond(),
                        floor.millis(),
                        delivered() / floor.perSecond(),
                        floor.millis() / processed)
                + " " + memory.stream().map(one -> one.words(LoadMemory.Sample::resident)).collect(Collectors.joining("; "))
                + " | " + memory.stream().map(one -> one.words(LoadMemory.Sample::heap)).collect(Collectors.joining("; "))
                + format(" | %.0f | %s |", growth / KILO / micros.length, LocalDate.now());
    }

    /** Puts the row into the section. */
    void write() throws IOException {
        List<String> rows = new ArrayList<>(Results.section(TITLE)
                .lines()
                .filter(line -> line.startsWith("| embedded") || line.startsWith("| PostgreSQL"))
                .filter(line -> !line.startsWith(key()))
                .toList());
        rows.add(row());
        Results.put(
                TITLE,
                TITLE + "\n" + EXPLAINED.formatted(Machine.words()) + "\n" + HEAD + "\n"
                        + "|---".repeat(HEAD.split("\\|").length - 1) + "|\n"
                        + rows.stream().sorted().collect(Collectors.joining("\n")) + "\n");
    }

    @Override
    public String toString() {
        return HEAD + "\n" + row();
    }

    private static final String EXPLAINED = """
            Written by `src/bench/run load`, a row for each kind of run: %s. Gateways, sender, stand-ins for registries and the database
            share the machine. Of ten documents six have a picture, three many parts, both of the size asked for, one is EDCI of 4 KB; nine go
            to two registries, one to one. **Delivered** counts what had reached all its registries when the last push was answered. Answers are
            timed from when the push was due, so waiting for a slow gateway counts. **Floor**: one thread that parses the same documents and
            writes their bytes, each in a durable transaction of its own; by the clock, and by its processor time (the database's included).
            **Memory**: a full collection is asked for every minute or 40 times in all; resident at the first and the last, and the slope of the line
            that fits best from the second on; `-Xmx512m`. A row of
            3,600 s is there for memory, and was taken while others kept the machine busy.
            """;
}
