package eu.elmgateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads and writes {@code senders.yaml}. */
final class SendersFile {
    private final Path file;
    private final ConfigReader reader;
    private final String kind;

    /** @param kind what holders of a key are here: {@code sender} or {@code operator} */
    SendersFile(Path file, ConfigReader reader, String kind) {
        this.file = file;
        this.reader = reader;
        this.kind = kind;
    }

    /** Size and time of the last change: what tells that the file must be read again. */
    record Version(long size, long modified) {
        static Version of(Path file) {
            try {
                return Files.exists(file)
                        ? new Version(
                                Files.size(file),
                                Files.getLastModifiedTime(file).toMillis())
                        : new Version(-1, 0);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
    }

    Version version() {
        return Version.of(file);
    }

    List<Sender> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Sender> senders = new ArrayList<>();
        reader.read(file).tree().path(kind + "s").forEach(entry -> senders.add(sender(entry)));
        return List.copyOf(senders);
    }

    private Sender sender(JsonNode entry) {
        return new Sender(
                entry.path(kind).asText(),
                entry.path("keySha256").asText(),
                Instant.parse(entry.path("added").asText()));
    }

    void write(List<Sender> senders) throws IOException {
        var text = new StringBuilder("# Who may " + (kind.equals("sender") ? "push" : "operate")
                        + ". Written by 'elm-gateway " + kind + " add'; keys are kept as SHA-256 only.\n")
                .append(kind)
                .append("s:\n");
        for (Sender sender : senders) {
            text.append("  - ").append(kind).append(": ").append(sender.name()).append('\n');
            text.append("    keySha256: \"").append(sender.keySha256()).append("\"\n");
            text.append("    added: \"").append(sender.added()).append("\"\n");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
        if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
