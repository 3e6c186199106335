package eu.elmgateway.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures how many submissions a store accepts in a second; run by hand, on a quiet machine. Each has one document of the
 * size said, a canonical credential of the same size and one delivery, so twice the size is written.
 *
 * <p>Arguments: a folder on the disk to be measured, and {@code sqlite} or {@code postgresql} if not both. Prints a line for each database, size and number of threads.
 */
final class StoreSpeed {
    private static final int[] SIZES = {4_000, 150_000};
    private static final int[] THREADS = {1, 16, 64};
    private static final Duration EACH = Duration.ofSeconds(8);

    private StoreSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "speed");
        if (arguments.length == 1 || arguments[1].equals("sqlite")) {
            try (Store store = SqliteStore.open(folder.resolve("speed.db"))) {
                measure("sqlite", store);
            }
        }
        if (arguments.length == 1 || arguments[1].equals("postgresql")) {
            try (PostgresServer server = PostgresServer.durable(folder);
                    Store store = server.newDatabase().open()) {
                measure("postgresql", store);
            }
        }
    }

    private static void measure(String database, Store store) throws Exception {
        accepts(store, 4_000, 4);
        for (int size : SIZES) {
            for (int threads : THREADS) {
                System.out.printf(
                        Locale.ROOT,
                        "%s, %,d bytes, %d threads: %s%n",
                        database,
                        size,
                        threads,
                        accepts(store, size, threads));
            }
        }
    }

    private static String accepts(Store store, int size, int threads) throws Exception {
        String text = text(size);
        AtomicInteger accepted = new AtomicInteger();
        long processorStart = processorTime();
        long start = System.nanoTime();
        long end = start + EACH.toNanos();
        new Crowd(threads).all(i -> {
            while (System.nanoTime() < end) {
                store.accept(Pushed.text(Pushed.fresh() + text)
                        .by("university", Pushed.fresh())
                        .to("koski")
                        .submission());
                accepted.incrementAndGet();
            }
            return true;
        });
        double rate = accepted.get() * 1e9 / (System.nanoTime() - start);
        double processor = (processorTime() - processorStart) / 1e6 / accepted.get();
        return String.format(Locale.ROOT, "%.0f accepts/s, %.2f ms processor time each", rate, processor);
    }

    /** Of this process; what a PostgreSQL server needs is not in it. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Compresses about as little as a credential with an image in it. */
    private static String text(int size) {
        Random random = new Random(size);
        return random.ints(size, 'A', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
