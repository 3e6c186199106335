package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.AttemptEnd;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of any size is made in bounded memory. As big as it gets: {@code -Xmx512m -Delm.whole.records=2000
 * -Delm.whole.parts=1000 -Delm.patience=3600} makes one of a gigabyte.
 */
class WholeFileSizeTest {
    private static final int RECORDS = Integer.getInteger("elm.whole.records", 20);
    private static final int PARTS = Integer.getInteger("elm.whole.parts", 10);

    @TempDir
    Path folder;

    @Test
    void allRecordsComeIntoTheFileHoweverManyThereAre() throws Exception {
        try (var bench = new Bench(folder)) {
            var finnish = new FinnishCredentials(bench.samples);
            long before = System.nanoTime();
            for (int student = 1; student < RECORDS; student++) {
                sent(bench, push(bench, finnish.wide(student, PARTS)));
            }
            tell("stored " + (RECORDS - 1) + " credentials", before);
            String knownHosts = folder.resolve("known_hosts").toString();
            VirtaSettings.of(1, knownHosts, "sala", "http://127.0.0.1:1/", 3_600_000)
                    .forEach(bench::set);
            bench.registry("fi-virta").start();
            String last = push(bench, finnish.wide(RECORDS, PARTS));
            long start = System.nanoTime();
            bench.awaitAttempt(last, 1);
            tell("made the file", start);
            assertEquals((long) RECORDS, students(file()));
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/outgoing/fi-virta"))) {
            Path file = files.findFirst().orElseThrow();
            System.out.printf(
                    "%,d bytes, heap at most %,d%n",
                    Files.size(file), Runtime.getRuntime().maxMemory());
            return file;
        }
    }

    /** Counted by tags, for a gigabyte is no document to be read as one. */
    private static long students(Path file) throws IOException {
        long count = 0;
        try (var in = new java.util.Scanner(file, java.nio.charset.StandardCharsets.UTF_8).useDelimiter("<")) {
            while (in.hasNext()) {
                count += in.next().startsWith("Opiskelija ") ? 1 : 0;
            }
        }
        return count;
    }

    private static String push(Bench bench, FinnishCredentials.Variant variant) {
        return bench.push(variant.credential(), variant.json(), "fi-virta").get(0);
    }

    private static void sent(Bench bench, String delivery) {
        Delivery due = bench.delivery(delivery);
        bench.store()
                .end(List.of(new AttemptEnd(
                        due.id(),
                        null,
                        bench.time.instant(),
                        bench.time.instant(),
                        Attempt.Outcome.SENT,
                        null,
                        null,
                        null,
                        null,
                        DeliveryState.SENT,
                        null,
                        null,
                        null,
                        List.of())));
    }

    private static void tell(String what, long since) {
        System.out.printf(
                "%s in %,d ms%n",
                what, Duration.ofNanos(System.nanoTime() - since).toMillis());
    }
}
