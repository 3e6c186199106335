package eu.elmgateway.seal;

import eu.elmgateway.seal.Issued.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A public key infrastructure of its own: root, intermediate, seals of every fate, a time-stamp authority. */
final class GeneratedPki {
    /** When seals are made, and a little later, when they are looked at. */
    static final Instant SEALED = Instant.parse("2026-03-01T10:00:00Z");

    static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    /** Made once, for keys take long. Nothing in it changes. */
    static final GeneratedPki ONE = new GeneratedPki();

    final Issued root = Issued.root("CN=Test Root, O=Test Trust, C=FR");
    final Issued intermediate = root.issue("CN=Test Seals CA, O=Test Trust, C=FR", Purpose.AUTHORITY);
    final Issued stranger = Issued.root("CN=Stranger, O=Elsewhere, C=FR");
    final Issued stamps = root.issue("CN=Test TSA, O=Test Trust, C=FR", Purpose.TIME_STAMPS);
    final Issued signer = root.issue("CN=Test List Signer, O=Operator, C=FR", Purpose.SEAL);
    final Issued seal = seal("plain", Purpose.SEAL);
    final Issued qualified = seal("qualified", Purpose.QUALIFIED_SEAL);
    final Issued revoked = seal("revoked", Purpose.SEAL);
    final Issued expired = seal("expired", Issued.BEGIN, Instant.parse("2025-01-01T00:00:00Z"));
    final Issued future = seal("future", Instant.parse("2027-01-01T00:00:00Z"), Issued.END);
    final Issued ending = seal("ending", Issued.BEGIN, SEALED.plus(Duration.ofDays(30)));
    final Issued signature = seal("signature", Purpose.QUALIFIED_SIGNATURE);
    final Issued responder = intermediate.issue("CN=Test OCSP, O=Test Trust, C=FR", Purpose.RESPONDER);
    final Issued endingStamps = root.issue(
            Keys.rsa(),
            "CN=Ending TSA, O=Test Trust, C=FR",
            Purpose.TIME_STAMPS,
            Issued.BEGIN,
            SEALED.plus(Duration.ofDays(30)));
    final Issued foreign = stranger.issue(name("foreign"), Purpose.SEAL);

    private GeneratedPki() {}

    private Issued seal(String name, Purpose purpose) {
        return intermediate.issue(name(name), purpose);
    }

    private Issued seal(String name, Instant from, Instant until) {
        return intermediate.issue(name(name), Purpose.SEAL, from, until);
    }

    private static String name(String name) {
        return "CN=Seal " + name + ", O=Université d'Exemple, 2.5.4.97=VATFR-12345678901, C=FR";
    }

    byte[] rootList() {
        return root.revocationList(SEALED.plusSeconds(60), Map.of());
    }

    byte[] intermediateList() {
        return intermediate.revocationList(
                SEALED.plusSeconds(60), Map.of(revoked.certificate(), SEALED.minusSeconds(86_400)));
    }

    /** Puts the root and both revocation lists into a folder. */
    Path trusted(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("root.cer"), root.certificate().getEncoded());
            Files.write(folder.resolve("root.crl"), rootList());
            Files.write(folder.resolve("seals.crl"), intermediateList());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
