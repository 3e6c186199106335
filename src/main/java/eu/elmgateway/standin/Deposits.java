package eu.elmgateway.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder into which a gateway writes and out of which a stand-in takes. For one thread at a time. */
final class Deposits {
    /** All that can go wrong with a folder. */
    static final Set<Misbehaviour> KINDS = EnumSet.of(Misbehaviour.CUT, Misbehaviour.SLOW);

    private final Path folder;
    private final Path away;
    private final Path taken;
    private final Mischief mischief;
    private long back;

    /** Makes both folders, if they are not there. */
    Deposits(Path folder, Path taken, Mischief mischief) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.away = folder.resolveSibling(folder.getFileName() + ".not-mounted");
        this.taken = Files.createDirectories(taken);
        this.mischief = mischief;
    }

    Path folder() {
        return folder;
    }

    /** Takes what lies there now; returns where it is kept. Told to cut, it takes the folder itself away for a while. */
    List<Path> take() throws IOException {
        if (Files.exists(away)) {
            if (System.nanoTime() < back) {
                return List.of();
            }
            Files.move(away, folder);
        }
        if (mischief.takes(Misbehaviour.SLOW)) {
            return List.of();
        }
        List<Path> kept = new ArrayList<>();
        for (Path file : waiting()) {
            kept.add(Files.move(file, taken.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE));
        }
        if (mischief.takes(Misbehaviour.CUT)) {
            back = System.nanoTime() + mischief.slowness().toNanos();
            Files.move(folder, away);
        }
        return kept;
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
