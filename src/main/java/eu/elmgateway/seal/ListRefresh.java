package eu.elmgateway.seal;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.seal.TrustedList.Pointer;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the list of lists and the trusted lists it points to into a trust folder. What is fetched replaces what is there only if
 * it is signed by whom the operator, and then the list of lists, names, and if it is no older edition; else what was there stays.
 * All lists change in one step. One at a time in a folder, whatever gateways share it. Thread-safe.
 */
public final class ListRefresh {
    private static final String OF_LISTS = "_lists";

    /** More than there are territories in Europe. */
    private static final int MOST = 100;

    private final SafeReaders readers;
    private final ListReader lists;
    private final TrustFolder folder;
    private final RefreshedLists place;
    private final ListFetch web;
    private final Clock clock;

    public ListRefresh(SafeReaders readers, Path folder, ListFetch web, Clock clock) {
        this.readers = readers;
        this.lists = new ListReader(readers);
        this.folder = new TrustFolder(folder);
        this.place = this.folder.refreshed();
        this.web = web;
        this.clock = clock;
    }

    /** How the last one ended; empty if there was none. */
    public static Optional<RefreshReport> last(SafeReaders readers, Path folder) {
        Path file = new TrustFolder(folder).refreshed().report();
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(RefreshReport.of(
                            readers.json(Files.readAllBytes(file)).tree()))
                    : Optional.empty();
        } catch (IOException | UnreadableException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Fetches all, unless somebody else is at it or it was done since a time.
     *
     * @param since nothing is fetched if the last one began later; null for in any case
     * @return how it ended; empty if nothing was done
     * @throws IOException if the folder cannot be written
     */
    public Optional<RefreshReport> run(URI listOfLists, @Nullable Instant since) throws IOException {
        Files.createDirectories(place.folder());
        try (FileChannel channel = FileChannel.open(
                        place.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            Optional<RefreshReport> last = last(readers, folder.folder());
            boolean early =
                    since != null && last.isPresent() && last.get().tried().isAfter(since);
            if (lock == null || early) {
                return Optional.empty();
            }
            RefreshReport report =
                    refreshed(listOfLists, last.map(RefreshReport::done).orElse(null));
            place.write(RefreshedLists.REPORT, report.json());
            return Optional.of(report);
        }
    }

    private RefreshReport refreshed(URI listOfLists, @Nullable Instant done) throws IOException {
        Instant now = clock.instant();
        var edition = new ListEdition(place, now);
        try {
            TrustedList all = fetched(listOfLists.toString());
            demand(all, true, "", signers(), "none of your certificates in lists/signers signed it");
            edition.add(OF_LISTS, all, edition.before(lists, OF_LISTS));
            all.pointers().stream()
                    .filter(pointer -> !ListEdition.name(pointer).isEmpty())
                    .limit(MOST)
                    .forEach(pointer -> add(pointer, edition));
            edition.finish();
            return new RefreshReport(now, now, edition.size() - 1, edition.problems());
        } catch (RefusedListException e) {
            edition.discard();
            return new RefreshReport(now, done, edition.kept(), List.of(listOfLists + ": " + e.getMessage()));
        }
    }

    /** The list of one territory, as it is published or else as it was. */
    private void add(Pointer pointer, ListEdition edition) {
        String name = ListEdition.name(pointer);
        Optional<TrustedList> before = edition.before(lists, name).filter(list -> list.signedBy(pointer.signers()));
        try {
            TrustedList list = fetched(pointer.address());
            demand(
                    list,
                    false,
                    pointer.territory(),
                    pointer.signers(),
                    "it is signed by somebody else than the list of lists names");
            edition.add(name, list, before);
        } catch (RefusedListException e) {
            edition.keep(name, before, pointer.territory() + ", " + pointer.address() + ": " + e.getMessage());
        }
    }

    private TrustedList fetched(String address) throws RefusedListException {
        try {
            return lists.read(address, web.fetch(URI.create(address)))
                    .orElseThrow(() -> new RefusedListException("this is no trusted list"));
        } catch (UnreadableException e) {
            throw new RefusedListException("what is there cannot be read: " + e.getMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedListException(String.valueOf(e.getMessage()));
        }
    }

    private static void demand(
            TrustedList list, boolean ofLists, String territory, Set<X509Certificate> signers, String otherwise)
            throws RefusedListException {
        if (list.ofLists() != ofLists) {
            throw new RefusedListException(ofLists ? "this is no list of lists" : "this is a list of lists");
        }
        if (!ofLists && !list.territory().equals(territory)) {
            throw new RefusedListException("it is the list of " + list.territory());
        }
        if (list.signers().isEmpty()) {
            throw new RefusedListException("it bears no signature that holds");
        }
        if (!list.signedBy(signers)) {
            throw new RefusedListException(otherwise);
        }
    }

    private Set<X509Certificate> signers() {
        var certificates = new CertificateFiles(new TrustFindings(clock.instant()));
        Set<X509Certificate> signers = new HashSet<>();
        folder.signers()
                .forEach(file -> certificates
                        .certificate(file, TrustEntry.Kind.SIGNER, "")
                        .ifPresent(signers::add));
        return signers;
    }
}
