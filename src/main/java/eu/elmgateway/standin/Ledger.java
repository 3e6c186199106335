package eu.elmgateway.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a stand-in got: each as a file in a folder, and the last of them as a list with what it thought of them. Thread-safe. */
public final class Ledger {
    private static final int SHOWN = 1000;
    private static final int LONGEST_NAME = 120;

    private final @Nullable Path folder;
    private final Clock clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long number;

    private Ledger(@Nullable Path folder, Clock clock, long number) {
        this.folder = folder;
        this.clock = clock;
        this.number = number;
    }

    /**
     * Something it got.
     *
     * @param name the record's id, or the file's name
     * @param verdict {@code taken}, or why not
     * @param file name of the file under which it is kept, empty if it is not
     */
    public record Entry(long number, Instant receivedAt, String name, String verdict, String file) {}

    /** A ledger that keeps nothing but the list. */
    public static Ledger ofNothing() {
        return new Ledger(null, Clock.systemUTC(), 0);
    }

    /** A ledger that keeps files; goes on where one stopped in the same folder. */
    static Ledger in(Path folder, Clock clock) throws IOException {
        try (Stream<Path> before = Files.list(Files.createDirectories(folder))) {
            return new Ledger(folder, clock, before.count());
        }
    }

    /** Takes note of something, and keeps it. */
    synchronized void keep(String name, String extension, byte[] bytes, String verdict) {
        number++;
        String safe = name.replaceAll("[^A-Za-z0-9._-]+", "_");
        String file =
                "%06d-%s.%s".formatted(number, safe.substring(0, Math.min(safe.length(), LONGEST_NAME)), extension);
        if (folder != null) {
            try {
                Files.write(folder.resolve(file), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        entries.addLast(new Entry(number, clock.instant(), name, verdict, folder == null ? "" : file));
        if (entries.size() > SHOWN) {
            entries.removeFirst();
        }
    }

    /** The last things it got, in order. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** A file by its name in the list; null if there is none. */
    byte @Nullable [] file(String name) throws IOException {
        boolean listed = entries().stream().anyMatch(entry -> entry.file().equals(name));
        return listed && folder != null ? Files.readAllBytes(folder.resolve(name)) : null;
    }
}
