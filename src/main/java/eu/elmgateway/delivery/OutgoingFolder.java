package eu.elmgateway.delivery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the last document that was made for a registry and is too large for the store, named by its hash, as proof of what
 * was sent. Only its owner may read it. For one thread at a time.
 */
final class OutgoingFolder {
    private static final String ENDING = ".xml";

    private final Path folder;

    OutgoingFolder(Path folder) {
        this.folder = folder;
    }

    /** A document that was written whole. */
    record Kept(Path file, String sha256) {}

    /** Writes a document; false says that it came to nothing. */
    @FunctionalInterface
    interface Writing {
        boolean to(OutputStream out) throws IOException;
    }

    /** The folder, made if need be; what an earlier process left half done is gone. */
    Path ready() throws IOException {
        Files.createDirectories(folder);
        for (Path left : files(".tmp")) {
            Files.deleteIfExists(left);
        }
        return folder;
    }

    /** Writes a document and keeps it in place of the last; empty if the writing came to nothing. */
    Optional<Kept> keep(Writing writing) throws IOException {
        Path making = Files.createTempFile(folder, "making-", ".tmp");
        MessageDigest digest = sha256();
        boolean whole;
        try (var out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(making), 1 << 16), digest)) {
            whole = writing.to(out);
        }
        if (!whole) {
            Files.delete(making);
            return Optional.empty();
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        List<Path> earlier = files(ENDING);
        Path kept = Files.move(making, folder.resolve(hash + ENDING), StandardCopyOption.REPLACE_EXISTING);
        for (Path file : earlier) {
            if (!file.equals(kept)) {
                Files.deleteIfExists(file);
            }
        }
        return Optional.of(new Kept(kept, hash));
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
