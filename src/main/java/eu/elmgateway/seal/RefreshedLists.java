package eu.elmgateway.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the lists are that the gateway fetched: each time in a folder of its own, and in the file {@code current} the name of the
 * one that counts, so that all lists are replaced in one step.
 */
record RefreshedLists(Path folder) {
    private static final Pattern NAME = Pattern.compile("[0-9TZ]{1,40}");

    static final String REPORT = "report.json";

    /** How the last refresh ended. */
    Path report() {
        return folder.resolve(REPORT);
    }

    /** The folder that counts. */
    Optional<Path> current() {
        Path pointer = folder.resolve("current");
        try {
            if (!Files.isRegularFile(pointer)) {
                return Optional.empty();
            }
            String name = Files.readString(pointer).strip();
            return NAME.matcher(name).matches() ? Optional.of(folder.resolve(name)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(pointer + " cannot be read", e);
        }
    }

    /** Lets another folder count from now on. */
    void choose(String name) throws IOException {
        write("current", name);
    }

    /** Writes a file as a whole or not at all. */
    void write(String file, String text) throws IOException {
        Path whole = folder.resolve(file + ".new");
        durable(whole, text.getBytes(StandardCharsets.UTF_8));
        Files.move(whole, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes a file that is there even if the power fails next. */
    static void durable(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
