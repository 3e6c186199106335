package eu.elmgateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The files in {@code data/outgoing} that hold what was sent and is too large for the store, named by their hashes. */
record OutgoingFiles(Path data) implements ToIntFunction<List<String>> {
    private static final int DEPTH = 2;

    /** Deletes those of these hashes, with what belongs to them. */
    @Override
    public int applyAsInt(List<String> hashes) {
        Path folder = data.resolve("outgoing");
        if (hashes.isEmpty() || !Files.isDirectory(folder)) {
            return 0;
        }
        Set<String> gone = new HashSet<>(hashes);
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            List<Path> those = files.filter(Files::isRegularFile)
                    .filter(file -> gone.contains(name(file)))
                    .toList();
            for (Path file : those) {
                Files.deleteIfExists(file);
            }
            return those.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete what was sent from " + folder, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
    }
}
