package eu.elmgateway.seal;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigException.Problem;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.seal.BelievedLists.Doubt;
import eu.elmgateway.seal.TrustEntry.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through a trust folder, so that what is wrong with it is heard before a seal is judged by it: files that cannot be used,
 * and those that can but are out of date or not believed. Reads files only. For one thread.
 */
public final class TrustInspection {
    private final SafeReaders readers;
    private final TrustFolder folder;
    private final TrustFindings findings;
    private final CertificateFiles certificates;
    private BelievedLists believed = new BelievedLists(List.of(), Set.of());

    private TrustInspection(SafeReaders readers, TrustFolder folder, Instant now) {
        this.readers = readers;
        this.folder = folder;
        this.findings = new TrustFindings(now);
        this.certificates = new CertificateFiles(findings);
    }

    /** Looks through a folder; one that is absent or empty has nothing wrong with it. */
    public static TrustInspection of(SafeReaders readers, Path folder, Instant now) {
        return of(readers, new TrustFolder(folder), now);
    }

    static TrustInspection of(SafeReaders readers, TrustFolder folder, Instant now) {
        var inspection = new TrustInspection(readers, folder, now);
        inspection.look();
        return inspection;
    }

    /** What cannot be used. */
    public List<Problem> defects() {
        return findings.defects();
    }

    /** What can be used, and is to be seen to. */
    public List<Problem> warnings() {
        return findings.warnings();
    }

    /** All that is there and can be used. */
    public List<TrustEntry> entries() {
        return findings.entries();
    }

    /** How much there is, in words. */
    public String sum() {
        return folder.anchors().size() + " certificates, "
                + folder.revocationLists().size() + " revocation lists and "
                + folder.lists().size() + " trusted lists in " + folder.folder();
    }

    /**
     * Demands that everything can be used.
     *
     * @throws ConfigException if something cannot: file, what is wrong, cure
     */
    public void demand() {
        if (!findings.defects().isEmpty()) {
            throw new ConfigException(findings.defects());
        }
    }

    /** The lists to believe. */
    BelievedLists believed() {
        return believed;
    }

    private void look() {
        folder.anchors()
                .forEach(file -> certificates.certificate(file, Kind.CERTIFICATE, "seals made later are not trusted"));
        Set<X509Certificate> signers = new HashSet<>();
        folder.signers()
                .forEach(file -> certificates
                        .certificate(file, Kind.SIGNER, "lists signed later are not to be believed")
                        .ifPresent(signers::add));
        folder.revocationLists().forEach(certificates::revocations);
        List<TrustedList> lists = new ArrayList<>();
        folder.lists().forEach(file -> list(file).ifPresent(lists::add));
        believed = new BelievedLists(lists, signers);
        lists.forEach(this::tell);
    }

    private Optional<TrustedList> list(Path file) {
        try {
            Optional<TrustedList> list = new ListReader(readers).read(file.toString(), Files.readAllBytes(file));
            if (list.isEmpty()) {
                findings.defect(file, "this is no trusted list (ETSI TS 119 612).", TrustFindings.AGAIN);
            }
            return list;
        } catch (UnreadableException | IOException e) {
            findings.defect(file, "this trusted list cannot be read: " + e.getMessage() + ".", TrustFindings.AGAIN);
            return Optional.empty();
        }
    }

    private void tell(TrustedList list) {
        Path file = Path.of(list.name());
        Doubt doubt = believed.doubts().get(list.name());
        String note = "edition " + list.sequence() + ", "
                + (list.ofLists() ? list.pointers().size() + " lists" : list.services() + " services");
        findings.entry(
                list.ofLists() ? Kind.LIST_OF_LISTS : Kind.LIST,
                list.territory(),
                file,
                list.next(),
                doubt == null ? note : note + "; not believed: " + doubt.words());
        if (doubt == null) {
            findings.old(file, list.next());
        } else {
            findings.warning(file, doubt.words() + "; it is not believed.", doubt.cure());
        }
    }
}
