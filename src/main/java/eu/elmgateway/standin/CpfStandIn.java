package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for the portal of the Caisse des Dépôts and for the person who deposits files there: takes files out of the folder
 * the gateway writes to, checks them, and puts a report ("accusé de traitement") into the receipt folder. Thread-safe.
 */
public final class CpfStandIn implements StandIn {
    private static final String NAME = "fr-cpf";

    private final Mischief files = new Mischief(Deposits.KINDS);
    private final Mischief receipts = new Mischief(ReportTray.KINDS);
    private final Deposits deposits;
    private final ReportTray tray;
    private final PassageReader reader;
    private final Ledger ledger;
    private final Map<String, String> refusals = new HashMap<>();
    private final Set<String> passages = new HashSet<>();
    private final List<String> inOrder = new ArrayList<>();
    private final Deque<ReportTray.Treated> unreported = new ArrayDeque<>();

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
        this(home, readers, deposits, receipts, taken, clock, Ledger.ofNothing());
    }

    /**
     * Makes its folders, if they are not there.
     *
     * @param ledger where to take note of what it gets
     */
    CpfStandIn(Path home, SafeReaders readers, Path deposits, Path receipts, Path taken, Clock clock, Ledger ledger)
            throws IOException {
        this.ledger = ledger;
        this.deposits = new Deposits(deposits, taken, files);
        this.tray = new ReportTray(receipts, new TreatmentReport(readers.processor()), this.receipts, clock);
        this.reader = new PassageReader(home, readers);
    }

    @Override
    public String registry() {
        return NAME;
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fr-cpf.folder", deposits.folder().toAbsolutePath().toString());
        settings.put("fr-cpf.receipts", tray.folder().toAbsolutePath().toString());
        settings.put("fr-cpf.id-client", "99VBRUME");
        settings.put("fr-cpf.id-contrat", "MCFCER999901");
        settings.put("fr-cpf.every", "PT1S");
        return settings;
    }

    @Override
    public String place() {
        return "files in " + deposits.folder();
    }

    @Override
    public Map<String, Mischief> mischiefs() {
        return Map.of(NAME, files, NAME + "-receipts", receipts);
    }

    /** What it does wrong with the files that come next. */
    public Mischief mischief() {
        return files;
    }

    /** What it does wrong with the reports that come next. */
    public Mischief receipts() {
        return receipts;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    /** Refuses a record, with these words, when it comes. */
    public synchronized void refuse(String record, String words) {
        refusals.put(record, words);
    }

    /** The records it accepted. */
    public synchronized List<String> records() {
        return List.copyOf(inOrder);
    }

    @Override
    public void turn(@Nullable URI gateway) throws IOException {
        work();
    }

    /** Takes what lies in the folder now and reports on it; returns the files taken, where they are kept. */
    public synchronized List<Path> work() throws IOException {
        List<Path> kept = deposits.take();
        for (Path file : kept) {
            treat(file);
        }
        for (int open = unreported.size(); open > 0; open--) {
            ReportTray.Treated treated = unreported.remove();
            if (!tray.report(treated)) {
                unreported.add(treated);
            }
        }
        return kept;
    }

    private void treat(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        PassageReader.Flow flow = reader.read(bytes);
        String name = String.valueOf(file.getFileName());
        unreported.add(new ReportTray.Treated(name, flow, judged(flow)));
        String verdict = flow.errors().isEmpty()
                ? "taken"
                : "line " + flow.errors().get(0).getLineNumber() + ": "
                        + flow.errors().get(0).getMessage();
        ledger.keep(name, "xml", bytes, verdict);
    }

    /** Record to why it is refused; empty words for those taken. */
    private Map<String, String> judged(PassageReader.Flow flow) {
        Map<String, String> judged = new LinkedHashMap<>();
        for (String record : flow.records()) {
            String words =
                    passages.contains(record) ? "Le titulaire existe déjà en base" : refusals.getOrDefault(record, "");
            if (words.isEmpty()) {
                passages.add(record);
                inOrder.add(record);
            }
            judged.put(record, words);
        }
        return judged;
    }

    @Override
    public void close() {
        // it holds nothing open
    }
}
