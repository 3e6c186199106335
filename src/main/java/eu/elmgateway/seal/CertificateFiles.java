package eu.elmgateway.seal;

import eu.elmgateway.seal.TrustEntry.Kind;
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
import java.util.Collection;
import java.util.Optional;

/** Looks through the certificates and revocation lists of a trust folder. For one thread. */
final class CertificateFiles {
    private static final String ONE_CERTIFICATE = "Put one certificate (X.509, DER or PEM) in each file.";

    private final TrustFindings findings;

    CertificateFiles(TrustFindings findings) {
        this.findings = findings;
    }

    /** The certificate in a file; empty if there is not one. */
    Optional<X509Certificate> certificate(Path file, Kind kind, String consequence) {
        try {
            Collection<? extends Certificate> all = x509().generateCertificates(bytes(file));
            if (all.size() == 1 && all.iterator().next() instanceof X509Certificate one) {
                tell(one, file, kind, consequence);
                return Optional.of(one);
            }
            findings.defect(file, "there are " + all.size() + " certificates in it.", ONE_CERTIFICATE);
        } catch (CertificateException | IOException e) {
            findings.defect(file, "this is no certificate.", ONE_CERTIFICATE);
        }
        return Optional.empty();
    }

    private void tell(X509Certificate one, Path file, Kind kind, String consequence) {
        Instant end = one.getNotAfter().toInstant();
        findings.entry(kind, one.getSubjectX500Principal().getName(), file, end, "");
        if (findings.over(end)) {
            findings.warning(
                    file,
                    "this certificate ended " + end + "; " + consequence + ".",
                    "Put its successor beside it; keep it as long as older seals come in.");
        }
    }

    void revocations(Path file) {
        try {
            Collection<? extends CRL> all = x509().generateCRLs(bytes(file));
            if (all.size() == 1 && all.iterator().next() instanceof X509CRL one) {
                Instant next =
                        one.getNextUpdate() == null ? null : one.getNextUpdate().toInstant();
                findings.entry(Kind.REVOCATIONS, one.getIssuerX500Principal().getName(), file, next, "");
                findings.old(file, next);
            } else {
                findings.defect(file, "there are " + all.size() + " revocation lists in it.", TrustFindings.AGAIN);
            }
        } catch (CRLException | CertificateException | IOException e) {
            findings.defect(file, "this is no revocation list (X.509 CRL, DER or PEM).", TrustFindings.AGAIN);
        }
    }

    private static ByteArrayInputStream bytes(Path file) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(file));
    }

    private static CertificateFactory x509() throws CertificateException {
        return CertificateFactory.getInstance("X.509");
    }
}
