package eu.elmgateway.seal;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigException.Problem;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRL;
import java.security.cert.CRLException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Looks through a trust folder, so that what is wrong with it is heard before a seal is judged by it: files that cannot be used,
 * and those that can but are out of date. Reads files only, with what Java has. For one thread.
 */
public final class TrustInspection {
    private static final String LIST = "http://uri.etsi.org/02231/v2#";
    private static final String ONE_CERTIFICATE = "Put one certificate (X.509, DER or PEM) in each file.";
    private static final String AGAIN = "Get it again from whom it is of, or take the file away.";

    private final SafeReaders readers;
    private final TrustFolder folder;
    private final Instant now;
    private final List<Problem> defects = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private TrustInspection(SafeReaders readers, TrustFolder folder, Instant now) {
        this.readers = readers;
        this.folder = folder;
        this.now = now;
    }

    /** Looks through a folder; one that is absent or empty has nothing wrong with it. */
    public static TrustInspection of(SafeReaders readers, Path folder, Instant now) {
        var inspection = new TrustInspection(readers, new TrustFolder(folder), now);
        inspection.look();
        return inspection;
    }

    /** What cannot be used. */
    public List<Problem> defects() {
        return List.copyOf(defects);
    }

    /** What can be used, and is to be seen to; of lists it takes as long as to verify their signatures. */
    public List<Problem> warnings() {
        List<Problem> all = new ArrayList<>(warnings);
        if (defects.isEmpty()) {
            all.addAll(unsigned());
        }
        return all;
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
        if (!defects.isEmpty()) {
            throw new ConfigException(defects);
        }
    }

    private void look() {
        folder.anchors().forEach(file -> certificate(file, "seals made later are not trusted"));
        folder.signers().forEach(file -> certificate(file, "lists signed later are not to be believed"));
        folder.revocationLists().forEach(this::revocations);
        folder.lists().forEach(this::list);
    }

    private void certificate(Path file, String consequence) {
        try {
            Collection<? extends Certificate> all = x509().generateCertificates(bytes(file));
            if (all.size() != 1) {
                defects.add(problem(file, "there are " + all.size() + " certificates in it.", ONE_CERTIFICATE));
            } else if (all.iterator().next() instanceof X509Certificate one) {
                Instant end = one.getNotAfter().toInstant();
                if (end.isBefore(now)) {
                    warnings.add(problem(
                            file,
                            "this certificate ended " + end + "; " + consequence + ".",
                            "Put its successor beside it; keep it as long as older seals come in."));
                }
            }
        } catch (CertificateException | IOException e) {
            defects.add(problem(file, "this is no certificate.", ONE_CERTIFICATE));
        }
    }

    private void revocations(Path file) {
        try {
            Collection<? extends CRL> all = x509().generateCRLs(bytes(file));
            if (all.size() != 1) {
                defects.add(problem(file, "there are " + all.size() + " revocation lists in it.", AGAIN));
            } else if (all.iterator().next() instanceof X509CRL one && one.getNextUpdate() != null) {
                old(file, one.getNextUpdate().toInstant());
            }
        } catch (CRLException | CertificateException | IOException e) {
            defects.add(problem(file, "this is no revocation list (X.509 CRL, DER or PEM).", AGAIN));
        }
    }

    private void list(Path file) {
        try {
            Element root = readers.dom(readers.xml(Files.readAllBytes(file))).getDocumentElement();
            if (!Dom.is(root, LIST, "TrustServiceStatusList")) {
                defects.add(problem(file, "this is no trusted list (ETSI TS 119 612).", AGAIN));
                return;
            }
            next(root).ifPresent(next -> old(file, next));
        } catch (UnreadableException | IOException e) {
            defects.add(problem(file, "this trusted list cannot be read: " + e.getMessage() + ".", AGAIN));
        }
    }

    private static Optional<Instant> next(Element root) {
        return Dom.first(root, LIST, "SchemeInformation", "NextUpdate", "dateTime")
                .flatMap(time -> {
                    try {
                        return Optional.of(
                                OffsetDateTime.parse(time.getTextContent().strip())
                                        .toInstant());
                    } catch (DateTimeParseException none) {
                        return Optional.empty();
                    }
                });
    }

    private void old(Path file, Instant next) {
        if (next.isBefore(now)) {
            warnings.add(problem(
                    file,
                    "there should be a newer one since " + next + ".",
                    "Get the newer one and put it in its place; the gateway reads it when it starts."));
        }
    }

    /** A list that nobody signed who may is passed over in silence, except here; a list of lists may name who signs another. */
    private List<Problem> unsigned() {
        var signed = new SignedLists(readers, folder.signers());
        return folder.lists().stream()
                .filter(file -> !signed.is(file))
                .map(file -> problem(
                        file,
                        "no certificate in lists/signers signed it; it is not believed on its own.",
                        "Put the certificate that signs it into "
                                + folder.folder().resolve("lists/signers") + "."))
                .toList();
    }

    private static ByteArrayInputStream bytes(Path file) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(file));
    }

    private static CertificateFactory x509() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }

    private static Problem problem(Path file, String what, String cure) {
        return new Problem(file, null, what, cure);
    }
}
