package eu.elmgateway.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** Reads the names in a certificate. */
final class Subject {
    private static final Map<String, String> NAMES = Map.of("2.5.4.97", "organizationIdentifier");

    private Subject() {}

    static Sealer of(X509Certificate certificate) {
        X500Principal subject = certificate.getSubjectX500Principal();
        X500Principal issuer = certificate.getIssuerX500Principal();
        String issuerName = part(issuer, "CN").or(() -> part(issuer, "O")).orElse(null);
        return new Sealer(
                text(subject, "organizationIdentifier"),
                text(subject, "O"),
                text(subject, "CN"),
                text(subject, "C"),
                issuerName,
                fingerprint(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    private static @Nullable String text(X500Principal name, String type) {
        return part(name, type).orElse(null);
    }

    private static Optional<String> part(X500Principal name, String type) {
        try {
            return new LdapName(name.getName(X500Principal.RFC2253, NAMES))
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase(type))
                            .filter(rdn -> rdn.getValue() instanceof String)
                            .map(rdn -> (String) rdn.getValue())
                            .filter(value -> !value.isBlank())
                            .findFirst();
        } catch (InvalidNameException unreadable) {
            return Optional.empty();
        }
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(
                    "a certificate that was read can be written, and every Java has SHA-256", e);
        }
    }
}
