package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stands in for a receiver of XHochschule documents: takes them out of the folder the gateway writes to, and checks them by XSD and
 * Schematron. It answers nothing, for no answer is agreed; what it thinks can be asked here. Thread-safe.
 */
public final class XHochschuleStandIn {
    private final Path folder;
    private final Path taken;
    private final XHochschuleReader reader;
    private final Map<Path, List<String>> judged = new LinkedHashMap<>();

    /**
     * Makes its folders, if they are not there.
     *
     * @param home the folder that holds {@code schemas}
     * @param folder where the gateway writes
     * @param taken where to keep what was taken
     * @param rules by which it checks: {@code published} or {@code repaired}
     */
    public XHochschuleStandIn(Path home, SafeReaders readers, Path folder, Path taken, String rules)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.taken = Files.createDirectories(taken);
        this.reader = new XHochschuleReader(home, readers, rules);
    }

    /** Takes what lies in the folder now; returns what is wrong with each file, nothing if it is right. */
    public synchronized Map<Path, List<String>> work() throws IOException {
        for (Path file : waiting()) {
            Path kept = Files.move(file, taken.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            judged.put(kept, reader.faults(Files.readAllBytes(kept)));
        }
        return Map.copyOf(judged);
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList());
        }
    }
}
