package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Stands in for VIRTA: an SFTP server that takes the file of an institution, checks it against our schema and keeps it in place
 * of the last one, and the SOAP service (Opintosuoritukset) by which one can read back what it has of a person. Misbehaves on
 * demand. Thread-safe.
 */
public final class VirtaStandIn implements AutoCloseable {
    private final SftpDoor door;
    private final Loopback loopback;
    private final VirtaWarehouse warehouse;

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
        warehouse = new VirtaWarehouse(home, readers);
        door = new SftpDoor(sftpPort, folder, user, password, warehouse::take);
        loopback = new Loopback(soapPort, new VirtaReading(readers, warehouse, user, password)::answer);
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

    /** Does this with the next login or file. */
    public void misbehave(SftpMisbehaviour how) {
        door.misbehave(how);
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
