package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a receiver of single documents: takes them out of the folder the gateway writes to, and checks them. It answers
 * nothing, for no answer is agreed; what it thinks can be asked here. Thread-safe.
 */
public final class FolderStandIn implements StandIn {
    private final Mischief mischief = new Mischief(Deposits.KINDS);
    private final String registry;
    private final Deposits deposits;
    private final Map<String, String> settings;
    private final Function<byte[], List<String>> check;
    private final Ledger ledger;
    private final Map<Path, List<String>> judged = new LinkedHashMap<>();

    private FolderStandIn(
            String registry,
            Path folder,
            Path taken,
            Map<String, String> settings,
            Function<byte[], List<String>> check,
            Ledger ledger)
            throws IOException {
        this.registry = registry;
        this.deposits = new Deposits(folder, taken, mischief);
        this.settings = settings;
        this.check = check;
        this.ledger = ledger;
    }

    /**
     * A receiver of XHochschule documents, who checks by XSD and Schematron. Makes its folders, if they are not there.
     *
     * @param home the folder that holds {@code schemas}
     * @param folder where the gateway writes
     * @param taken where to keep what was taken
     * @param rules by which it checks: {@code published} or {@code repaired}
     */
    public static FolderStandIn xhochschule(Path home, SafeReaders readers, Path folder, Path taken, String rules)
            throws IOException {
        return xhochschule(home, readers, folder, taken, rules, Ledger.ofNothing());
    }

    static FolderStandIn xhochschule(
            Path home, SafeReaders readers, Path folder, Path taken, String rules, Ledger ledger) throws IOException {
        Map<String, String> settings = Map.of(
                "de-xhochschule.hochschulsignatur", "0000",
                "de-xhochschule.hochschulsignatur-version", "2026");
        var reader = new XHochschuleReader(home, readers, rules);
        return new FolderStandIn("de-xhochschule", folder, taken, settings, reader::faults, ledger);
    }

    /**
     * An EMREX data provider that takes ELMO 1.7 out of a folder, and checks it by its XSD. Makes its folders, if they are not there.
     *
     * @param home the folder that holds {@code schemas}
     * @param folder where the gateway writes
     * @param taken where to keep what was taken
     */
    public static FolderStandIn emrex(Path home, SafeReaders readers, Path folder, Path taken) throws IOException {
        return emrex(home, readers, folder, taken, Ledger.ofNothing());
    }

    static FolderStandIn emrex(Path home, SafeReaders readers, Path folder, Path taken, Ledger ledger)
            throws IOException {
        var reader = SchemaReader.of(home.resolve("schemas/elmo/1.7"), "elmo.xsd", readers);
        return new FolderStandIn("eu-emrex", folder, taken, Map.of(), reader::faults, ledger);
    }

    @Override
    public String registry() {
        return registry;
    }

    @Override
    public Map<String, String> settings() {
        var all = new LinkedHashMap<String, String>();
        all.put(registry + ".folder", deposits.folder().toAbsolutePath().toString());
        all.putAll(settings);
        return all;
    }

    @Override
    public String place() {
        return "files in " + deposits.folder();
    }

    @Override
    public Map<String, Mischief> mischiefs() {
        return Map.of(registry, mischief);
    }

    /** What it does wrong with the files that come next. */
    public Mischief mischief() {
        return mischief;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void turn(@Nullable URI gateway) throws IOException {
        work();
    }

    /** Takes what lies in the folder now; returns what is wrong with each file so far, nothing if it is right. */
    public synchronized Map<Path, List<String>> work() throws IOException {
        for (Path file : deposits.take()) {
            byte[] bytes = Files.readAllBytes(file);
            List<String> faults = check.apply(bytes);
            judged.put(file, faults);
            ledger.keep(
                    String.valueOf(file.getFileName()),
                    "xml",
                    bytes,
                    faults.isEmpty() ? "taken" : String.join("; ", faults));
        }
        return Map.copyOf(judged);
    }

    @Override
    public void close() {
        // it holds nothing open
    }
}
