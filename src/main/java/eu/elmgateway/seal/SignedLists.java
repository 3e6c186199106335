package eu.elmgateway.seal;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells trusted lists that one of the operator's signers signed from others: DSS only warns of a list that nobody signed. */
final class SignedLists {
    private final SafeReaders readers;
    private final XmlCheck check;
    private final Set<Certificate> signers = new HashSet<>();

    /** @throws IllegalArgumentException if a certificate cannot be read; the message names the file */
    SignedLists(SafeReaders readers, List<Path> signers) {
        this.readers = readers;
        this.check = new XmlCheck(readers, new Certificates());
        signers.forEach(file -> this.signers.add(certificate(file)));
    }

    private static Certificate certificate(Path file) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(file)));
        } catch (CertificateException | IOException e) {
            throw new IllegalArgumentException(
                    file + ": this is no certificate; put one certificate (X.509, DER or PEM) in each file", e);
        }
    }

    /** @throws IllegalArgumentException if the list cannot be read; the message names the file */
    boolean is(Path list) {
        try {
            List<BareSeal> seals = check.check(readers.xml(Files.readAllBytes(list)));
            return !seals.isEmpty()
                    && seals.stream().allMatch(seal -> seal.holds() && signers.contains(seal.certificate()));
        } catch (UnreadableException | IOException e) {
            throw new IllegalArgumentException(list + ": this trusted list cannot be read: " + e.getMessage(), e);
        }
    }
}
