package eu.elmgateway.delivery;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps documents that were made for a registry and are too large for the store, named by their hashes, as proof of what was
 * sent: the last, or all that a receipt may still come for. Only their owner may read them. For one thread at a time.
 */
final class OutgoingFolder {
    private static final String ENDING = ".xml";

    /** Registries answer within two weeks; people ask later. */
    private static final Duration KEPT = Duration.ofDays(60);

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

    /** Writes all of a document. */
    @FunctionalInterface
    interface WritingAll {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a document and keeps it in place of the last; empty if the writing came to nothing. */
    Optional<Kept> keep(Writing writing) throws IOException {
        List<Path> earlier = files(ENDING);
        Optional<Kept> kept = written(writing);
        if (kept.isPresent()) {
            for (Path file : earlier) {
                if (!file.equals(kept.get().file())) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return kept;
    }

    /** Writes a document and keeps it beside the earlier ones, save those that are old. */
    Kept add(Instant now, WritingAll writing) throws IOException {
        Kept kept = written(out -> {
                    writing.to(out);
                    return true;
                })
                .orElseThrow();
        Files.setLastModifiedTime(kept.file(), FileTime.from(now));
        for (Path file : files(ENDING)) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(KEPT))) {
                Files.deleteIfExists(
                        folder.resolve(String.valueOf(file.getFileName()).replace(ENDING, RecordLines.ENDING)));
                Files.deleteIfExists(file);
            }
        }
        return kept;
    }

    private Optional<Kept> written(Writing writing) throws IOException {
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
        Path kept = Files.move(making, folder.resolve(hash + ENDING), StandardCopyOption.REPLACE_EXISTING);
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
