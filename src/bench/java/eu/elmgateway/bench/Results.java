package eu.elmgateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The file of figures: what {@link Table} writes, then a section of each of the others, which replaces its own alone. */
final class Results {
    private static final Path FILE = Path.of("src/bench/RESULTS.md");
    private static final String HEADING = "\n## ";

    static final String SEALS = "\n## Seals\n";

    private Results() {}

    /** Replaces all that stands before the sections of the others. */
    static void putFirst(String text) throws IOException {
        String before = all();
        int others = Stream.of(MappingTable.TITLE, LoadResults.TITLE, SEALS)
                .mapToInt(before::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(before.length());
        Files.writeString(FILE, text + before.substring(others));
    }

    /** A section as it stands; empty if there is none yet. */
    static String section(String title) throws IOException {
        String all = all();
        int begin = all.indexOf(title);
        return begin < 0 ? "" : all.substring(begin, end(all, begin, title));
    }

    /**
     * Replaces a section, or appends it.
     *
     * @param text begins with the title
     */
    static void put(String title, String text) throws IOException {
        String all = all();
        int begin = all.indexOf(title);
        Files.writeString(
                FILE,
                begin < 0 ? all + text : all.substring(0, begin) + text + all.substring(end(all, begin, title)));
    }

    private static int end(String all, int begin, String title) {
        int next = all.indexOf(HEADING, begin + title.length() - 1);
        return next < 0 ? all.length() : next;
    }

    private static String all() throws IOException {
        return Files.exists(FILE) ? Files.readString(FILE) : "# Benchmarks\n";
    }
}
