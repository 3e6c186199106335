package eu.elmgateway.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Revocation lists of the operator, read and verified once for each of the last certificates and issuers. A list says of a certificate
 * always the same; whether it is recent enough is asked anew for every document. Thread-safe.
 */
final class KeptRevocations implements RevocationSource<CRL> {
    private static final long serialVersionUID = 1L;
    private static final int REMEMBERED = 1_024;

    private final transient ExternalResourcesCRLSource lists;
    private final transient Map<String, Optional<RevocationToken<CRL>>> known = new LastUsed<>(REMEMBERED);

    private KeptRevocations(ExternalResourcesCRLSource lists) {
        this.lists = lists;
    }

    static KeptRevocations of(List<Path> files) {
        return new KeptRevocations(new ExternalResourcesCRLSource(
                files.stream().map(KeptRevocations::opened).toArray(InputStream[]::new)));
    }

    private static InputStream opened(Path file) {
        try {
            return new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("the revocation list " + file + " cannot be read", e);
        }
    }

    @Override
    public synchronized @Nullable RevocationToken<CRL> getRevocationToken(
            CertificateToken certificate, CertificateToken issuer) {
        String key = certificate.getDSSIdAsString() + issuer.getDSSIdAsString();
        return known.computeIfAbsent(
                        key,
                        asked -> lists.getRevocationTokens(certificate, issuer).stream()
                                .findFirst())
                .orElse(null);
    }
}
