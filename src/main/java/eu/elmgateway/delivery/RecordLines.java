package eu.elmgateway.delivery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which record stands on which line of a file: a registry that refuses a file tells lines. Kept beside the file, a line for each
 * record with its first and last line. Immutable.
 */
final class RecordLines {
    static final String ENDING = ".lines";

    private final NavigableMap<Integer, Span> spans = new TreeMap<>();

    private record Span(int last, String record) {}

    private RecordLines(List<String> lines) {
        for (String line : lines) {
            String[] fields = line.split(" ", 3);
            spans.put(Integer.parseInt(fields[0]), new Span(Integer.parseInt(fields[1]), fields[2]));
        }
    }

    /** Those of a file with this hash in a folder; empty if nobody noted them. */
    static Optional<RecordLines> of(Path folder, String sha256) throws IOException {
        Path file = folder.resolve(sha256 + ENDING);
        return Files.exists(file) ? Optional.of(new RecordLines(Files.readAllLines(file))) : Optional.empty();
    }

    /** The record on a line; empty if the line belongs to none. */
    Optional<String> record(int line) {
        Map.Entry<Integer, Span> span = spans.floorEntry(line);
        return span == null || line > span.getValue().last()
                ? Optional.empty()
                : Optional.of(span.getValue().record());
    }

    /** Writes a file and notes the lines. For one thread. */
    static final class Noting extends FilterOutputStream {
        private final List<String> noted = new ArrayList<>();
        private int line = 1;

        Noting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            if (one == '\n') {
                line++;
            }
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            for (int i = from; i < from + length; i++) {
                if (bytes[i] == '\n') {
                    line++;
                }
            }
        }

        void text(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Copies a record from the spool and notes where it stands. */
        void record(Spool spool, Spool.Slot slot) throws IOException {
            int first = line;
            spool.copy(slot, this);
            noted.add(first + " " + line + " " + slot.record());
        }

        void keepBeside(Path file, String sha256) throws IOException {
            Files.write(file.resolveSibling(sha256 + ENDING), noted);
        }
    }
}
