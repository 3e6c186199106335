package eu.elmgateway.signing;

import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a signature from the settings of a registry: {@code signingKey} (a PKCS#12 file), {@code signingPassword},
 * {@code signingAlias}, {@code signingForm} ({@code inclusive} or {@code exclusive}) and {@code legacyUnsafeRsaSha1}. What is
 * unsafe or will not be believed is warned of when the registry starts.
 */
public final class SignatureSettings {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureSettings.class);

    private SignatureSettings() {}

    /**
     * The signature; empty if there is no key.
     *
     * @param registry for whom it is made
     * @throws IllegalArgumentException if a setting or the key file is wrong; the message says what to write
     */
    public static Optional<EnvelopedSignature> of(
            String registry, Function<String, Optional<String>> settings, SafeReaders readers, Clock clock) {
        return settings.apply("signingKey").map(file -> {
            SigningKey key = SigningKey.of(
                    Path.of(file),
                    settings.apply("signingPassword").orElse(""),
                    settings.apply("signingAlias").orElse(null));
            SignatureForm form = new SignatureForm(exclusive(settings), legacy(settings));
            warn(registry, key, form, clock);
            return new EnvelopedSignature(readers, key, form);
        });
    }

    private static boolean exclusive(Function<String, Optional<String>> settings) {
        String form = settings.apply("signingForm").orElse("inclusive");
        return switch (form) {
            case "inclusive" -> false;
            case "exclusive" -> true;
            default -> throw new IllegalArgumentException("signingForm is " + form + "; write inclusive or exclusive");
        };
    }

    private static boolean legacy(Function<String, Optional<String>> settings) {
        String legacy = settings.apply("legacyUnsafeRsaSha1").orElse("false");
        return switch (legacy) {
            case "false" -> false;
            case "true" -> true;
            default -> throw new IllegalArgumentException("legacyUnsafeRsaSha1 is " + legacy + "; write true or false");
        };
    }

    private static void warn(String registry, SigningKey key, SignatureForm form, Clock clock) {
        if (form.legacyUnsafeRsaSha1()) {
            LOG.warn(
                    "{} gets signatures by RSA-SHA1, which can be forged (legacyUnsafeRsaSha1: true); turn it off as soon as"
                            + " this partner can verify RSA-SHA256",
                    registry);
        }
        var certificate = key.certificate();
        if (certificate.getNotAfter().toInstant().isBefore(clock.instant())) {
            LOG.warn(
                    "the certificate that signs for {} expired on {}; partners will not believe it",
                    registry,
                    certificate.getNotAfter().toInstant());
        }
    }
}
