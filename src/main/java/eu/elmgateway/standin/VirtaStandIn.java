package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands in for VIRTA: an SFTP server that takes the file of an institution, checks it against our schema and keeps it in place
 * of the last one, and the SOAP service (Opintosuoritukset) by which one can read back what it has of a person. Misbehaves on
 * demand. Thread-safe.
 */
public final class VirtaStandIn implements StandIn {
    private static final String RECEIPTS = "fi-virta-receipts";

    private final SftpDoor door;
    private final Loopback loopback;
    private final VirtaWarehouse warehouse;
    private final Ledger ledger;
    private final Mischief files = new Mischief(SftpDoor.KINDS);
    private final Mischief receipts = new Mischief(receiptKinds());
    private final Path knownHosts;
    private final String user;
    private final String password;

    /**
     * Starts it.
     *
     * @param home the folder that holds {@code schemas}
     * @param folder where to keep what was sent
     * @param sftpPort 0 for any that is free
     * @param soapPort 0 for any that is free
     * @param user of both services
     * @param password of both services
     */
    public VirtaStandIn(
            Path home, SafeReaders readers, Path folder, int sftpPort, int soapPort, String user, String password) {
        this(home, readers, folder, sftpPort, soapPort, user, password, Ledger.ofNothing());
    }

    /**
     * Starts it.
     *
     * @param ledger where to take note of what it gets
     */
    public VirtaStandIn(
            Path home,
            SafeReaders readers,
            Path folder,
            int sftpPort,
            int soapPort,
            String user,
            String password,
            Ledger ledger) {
        this.ledger = ledger;
        this.user = user;
        this.password = password;
        warehouse = new VirtaWarehouse(home, readers, ledger);
        door = new SftpDoor(sftpPort, folder, user, password, files, warehouse::take);
        var reading = new VirtaReading(readers, warehouse, receipts, user, password);
        loopback =
                new Loopback(soapPort, null, new Service(reading::answer, VirtaReading.refusal(), request -> receipts));
        knownHosts = folder.resolveSibling(folder.getFileName() + "-known-hosts");
        try {
            Files.writeString(knownHosts, door.knownHost());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Misbehaviour> receiptKinds() {
        Set<Misbehaviour> kinds = EnumSet.copyOf(Mishap.KINDS);
        kinds.addAll(EnumSet.of(Misbehaviour.LATE, Misbehaviour.CONTRADICTION));
        return kinds;
    }

    @Override
    public String registry() {
        return "fi-virta";
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("fi-virta.host", "127.0.0.1");
        settings.put("fi-virta.port", Integer.toString(sftpPort()));
        settings.put("fi-virta.user", user);
        settings.put("fi-virta.password", password);
        settings.put("fi-virta.known-hosts", knownHosts.toAbsolutePath().toString());
        settings.put("fi-virta.organisation", "02536");
        settings.put("fi-virta.institution", "VATFI-99990011");
        settings.put("fi-virta.every", "PT1S");
        settings.put("fi-virta.read-address", address());
        settings.put("fi-virta.read-every", "500");
        settings.put("fi-virta.read-user", user);
        settings.put("fi-virta.read-key", password);
        return settings;
    }

    @Override
    public String place() {
        return "SFTP on port " + sftpPort() + ", " + address();
    }

    @Override
    public Map<String, Mischief> mischiefs() {
        return Map.of(registry(), files, RECEIPTS, receipts);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    /** What it does wrong with the logins and files that come next. */
    public Mischief mischief() {
        return files;
    }

    /** What it does wrong with the questions that come next. */
    public Mischief receipts() {
        return receipts;
    }

    /** Where files go: a port on 127.0.0.1. */
    public int sftpPort() {
        return door.port();
    }

    /** Writes the file by which a client knows the SFTP server. */
    public Path writeKnownHosts(Path file) throws IOException {
        return Files.writeString(file, door.knownHost());
    }

    /** Where to read back. */
    public String address() {
        return loopback.address(VirtaReading.PATH);
    }

    /** Answers the next request to read so, whatever it is. */
    public void answerNext(Answer answer) {
        loopback.answerNext(answer);
    }

    /** All requests to read so far. */
    public List<Request> requests() {
        return loopback.requests();
    }

    /** Forgets an attainment, as if it had been lost on the way. */
    public void lose(String attainment) {
        warehouse.lose(attainment);
    }

    /** Finds again what it had forgotten. */
    public void find(String attainment) {
        warehouse.find(attainment);
    }

    /** The files it took, also those with errors, in order. */
    public List<Path> files() {
        return warehouse.files();
    }

    /** What was wrong with files; a real one writes this into reports whose form is not public. */
    public List<String> errors() {
        return warehouse.errors();
    }

    /** Keys of all attainments it has. */
    public List<String> records() {
        return warehouse.attainments();
    }

    @Override
    public void close() {
        loopback.close();
        door.close();
    }
}
