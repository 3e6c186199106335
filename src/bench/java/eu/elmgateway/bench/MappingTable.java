package eu.elmgateway.bench;

import com.sun.management.ThreadMXBean;
import eu.elmgateway.mapping.MappedWays;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures mappings against the identity transform of the same document, all documents and ways in turn in one process, by the
 * processor time of the threads that do the work: mappings run on a thread of their own. Puts the table into the file that
 * {@link Table} writes, in place of the one before.
 */
public final class MappingTable {
    static final String TITLE = "\n## Mappings\n";
    private static final List<String> MAPPINGS = List.of(
            "elmo_to_elm", "edci-xml_to_elm", "open-badges_to_elm", "xhochschule_to_elm", "elm_to_elmo", "elm_to_koski");
    private static final List<Integer> KILOBYTES = List.of(100, 1000);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Row(String mapping, int bytes, Map<String, Callable<Object>> ways, Map<String, List<Long>> taken) {}

    private MappingTable() {}

    /** @param arguments seconds of warming up and of measuring, 60 and 40 unless given */
    public static void main(String[] arguments) throws Exception {
        int warm = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int measured = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 40;
        List<Row> rows = rows();
        rounds(rows, warm);
        rows.forEach(row -> row.taken().clear());
        rounds(rows, measured);
        String table = table(rows, warm, measured);
        Results.put(TITLE, table);
        System.out.println(table);
        System.exit(0);
    }

    private static List<Row> rows() throws Exception {
        var ways = new MappedWays();
        List<Row> rows = new ArrayList<>();
        for (int size : KILOBYTES) {
            for (String mapping : MAPPINGS) {
                byte[] document = MappingDocuments.of(mapping, size);
                rows.add(new Row(
                        mapping,
                        document.length,
                        ways.over(mapping, document, MappingDocuments.settings(mapping)),
                        new LinkedHashMap<>()));
            }
        }
        return rows;
    }

    /** Small documents come as often as large ones are larger, so that all are warm. */
    private static void rounds(List<Row> rows, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        do {
            for (Row row : rows) {
                for (int i = 0; i < Math.max(1, 500_000 / row.bytes()); i++) {
                    round(row);
                }
            }
        } while (System.nanoTime() < end);
    }

    private static void round(Row row) throws Exception {
        for (var way : row.ways().entrySet()) {
            long before = time();
            way.getValue().call();
            row.taken().computeIfAbsent(way.getKey(), any -> new ArrayList<>()).add(time() - before);
        }
    }

    private static long time() {
        long sum = THREADS.getCurrentThreadCpuTime();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals("mapping")) {
                sum += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return sum;
    }

    private static String table(List<Row> rows, int warm, int measured) {
        var text = new StringBuilder(TITLE)
                .append("\nMedians of processor time after ").append(warm).append(" s of warming up, ").append(measured)
                .append(" s of measuring, written by `src/bench/run mappings`. Every way begins with the document and ends with one,")
                .append(" in memory. **identity**: the document read into a tree, copied by an identity transform and written, by the same engine.")
                .append(" **mapping without loss report** is what compares with it, bytes to bytes: tree, stylesheet, credentials read from what it")
                .append(" writes, canonical form, JSON-LD (to ELM), notes with their places. **mapping**: the same with the loss report, which rides")
                .append(" with every delivery. **stylesheet**: the document read into a tree and the stylesheet run over it, its result a tree, nothing")
                .append(" written. A mapping to ELM writes more than it reads: the original is embedded in base64. Where the source is ELM, both")
                .append(" begin with the credential in memory.\n\n")
                .append("| mapping | bytes | identity, ms | stylesheet : identity | mapping without loss report : identity |")
                .append(" mapping : identity | mapping : mapping without loss report |\n|---|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            double identity = median(row, MappedWays.IDENTITY);
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.2f |%n",
                    row.mapping(),
                    row.bytes(),
                    identity / 1e6,
                    median(row, MappedWays.TRANSFORM) / identity,
                    median(row, MappedWays.UNTRACED) / identity,
                    median(row, MappedWays.WHOLE) / identity,
                    median(row, MappedWays.WHOLE) / median(row, MappedWays.UNTRACED)));
        }
        return text.toString();
    }

    private static double median(Row row, String way) {
        long[] sorted = row.taken().getOrDefault(way, List.of()).stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }
}
