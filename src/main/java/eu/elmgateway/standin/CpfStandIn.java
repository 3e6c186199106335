package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Stands in for the portal of the Caisse des Dépôts and for the person who deposits files there: takes files out of the folder
 * the gateway writes to, checks them, and puts a report ("accusé de traitement") into the receipt folder. Thread-safe.
 */
public final class CpfStandIn {
    private final Path deposits;
    private final Path receipts;
    private final Path taken;
    private final PassageReader reader;
    private final TreatmentReport report;
    private final Clock clock;
    private final Map<String, String> refusals = new HashMap<>();
    private final List<String> passages = new ArrayList<>();
    private int treatments;

    /**
     * Makes its folders, if they are not there.
     *
     * @param home the folder that holds {@code schemas}
     * @param deposits where the gateway writes
     * @param receipts where the gateway looks for receipts
     * @param taken where to keep what was taken
     */
    public CpfStandIn(Path home, SafeReaders readers, Path deposits, Path receipts, Path taken, Clock clock)
            throws IOException {
        this.deposits = Files.createDirectories(deposits);
        this.receipts = Files.createDirectories(receipts);
        this.taken = Files.createDirectories(taken);
        this.reader = new PassageReader(home, readers);
        this.report = new TreatmentReport(readers.processor());
        this.clock = clock;
    }

    /** Refuses a record, with these words, when it comes. */
    public synchronized void refuse(String record, String words) {
        refusals.put(record, words);
    }

    /** The records it accepted. */
    public synchronized List<String> records() {
        return List.copyOf(passages);
    }

    /** Takes what lies in the folder now and reports on it; returns the files taken, where they are kept. */
    public synchronized List<Path> work() throws IOException {
        List<Path> kept = new ArrayList<>();
        for (Path file : waiting()) {
            Path here = Files.move(file, taken.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            kept.add(here);
            reportOn(here);
        }
        return kept;
    }

    private List<Path> waiting() throws IOException {
        try (Stream<Path> files = Files.list(deposits)) {
            return files.filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void reportOn(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        PassageReader.Flow flow = reader.read(Files.readAllBytes(file));
        String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        // The real name has an accent, which a machine without a UTF-8 locale cannot write.
        Path target = receipts.resolve("Accuse de traitement_" + name.replaceFirst("\\.xml$", "") + "_" + day + ".xml");
        Path writing = receipts.resolve("." + target.getFileName());
        Files.write(writing, report.of(name, ++treatments, flow, judged(flow)));
        Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Record to why it is refused; empty words for those taken. */
    private Map<String, String> judged(PassageReader.Flow flow) {
        Map<String, String> judged = new java.util.LinkedHashMap<>();
        for (String record : flow.records()) {
            String words =
                    passages.contains(record) ? "Le titulaire existe déjà en base" : refusals.getOrDefault(record, "");
            if (words.isEmpty()) {
                passages.add(record);
            }
            judged.put(record, words);
        }
        return judged;
    }
}
