package eu.elmgateway.intake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code drop} in the data folder: in {@code drop/<sender>/} a sender puts files, and finds them again in
 * {@code done/} or {@code rejected/} there, each with its report beside it. Says which files are taken: those of known
 * senders whose names do not begin with a dot or end in {@code .part} or {@code .tmp}. Thread-safe.
 */
public final class DropFolder implements GenericFileFilter<File> {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private final Path folder;
    private final Senders senders;
    private final Clock clock;
    private final Duration pause;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private volatile Instant next = Instant.MIN;

    /**
     * Makes it.
     *
     * @param data the folder in which {@code drop} lies
     * @param pause how long nothing is taken when nothing can be stored
     */
    public DropFolder(Path data, Senders senders, Clock clock, Duration pause) {
        this.folder = data.resolve("drop");
        this.senders = senders;
        this.clock = clock;
        this.pause = pause;
    }

    /** Makes the folder of every sender. */
    public void prepare() throws IOException {
        for (Sender sender : senders.list()) {
            Files.createDirectories(folder.resolve(sender.name()));
        }
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        if (file.isDirectory()) {
            return true;
        }
        Path path = file.getFile().toPath();
        String name = file.getFileNameOnly();
        boolean whole = !name.startsWith(".") && !name.endsWith(".part") && !name.endsWith(".tmp");
        return whole && !clock.instant().isBefore(next) && known(sender(path));
    }

    private boolean known(String sender) {
        if (senders.has(sender)) {
            return true;
        }
        if (unknown.add(sender)) {
            LOG.warn(
                    "files in {} stay where they are: there is no sender {}; add it with 'elm-gateway sender add {}'",
                    folder.resolve(sender),
                    sender,
                    sender);
        }
        return false;
    }

    /** Takes nothing for a while; for when nothing can be stored. */
    void pause() {
        next = clock.instant().plus(pause);
    }

    /** Whose folder a file lies in. */
    public static String sender(Path file) {
        Path absolute = file.toAbsolutePath();
        return absolute.getName(absolute.getNameCount() - 2).toString();
    }

    /**
     * Puts a file away for good, with its report beside it: the report first, so that a crash in between lets the file be
     * taken again.
     *
     * @param into {@code done} or {@code rejected}
     */
    static void putAway(Path file, String into, byte[] report) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(into));
        Path target = free(folder, file.getFileName().toString());
        Path reportFile = target.resolveSibling(target.getFileName() + ".report.json");
        Path whole = Files.write(target.resolveSibling("." + reportFile.getFileName()), report);
        Files.move(whole, reportFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path free(Path folder, String name) {
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            int dot = name.lastIndexOf('.');
            target = folder.resolve(dot < 1 ? name + "-" + i : name.substring(0, dot) + "-" + i + name.substring(dot));
        }
        return target;
    }
}
