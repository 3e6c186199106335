package eu.elmgateway.mapping.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Remembers in a file what passed its cases, by digests, so that nothing is tried again that has not changed. A file that is
 * lost or damaged costs time and nothing else. Thread-safe.
 */
final class PassedCases {
    private final Path file;
    private final Set<String> digests;

    private PassedCases(Path file, Collection<String> digests) {
        this.file = file;
        this.digests = new ConcurrentSkipListSet<>(digests);
    }

    static PassedCases read(Path file) {
        try {
            return new PassedCases(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
        } catch (IOException unreadable) {
            return new PassedCases(file, List.of());
        }
    }

    boolean has(String digest) {
        return digests.contains(digest);
    }

    /** Keeps these and forgets all others. */
    void keep(Set<String> passed) {
        if (digests.equals(passed)) {
            return;
        }
        digests.retainAll(passed);
        digests.addAll(passed);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, digests, StandardCharsets.US_ASCII);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
