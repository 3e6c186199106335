package eu.elmgateway.seal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificate a seal was made with, as the certificate says; believe it where {@link Seal#trust()} is trusted.
 *
 * @param identifier {@code organizationIdentifier} (OID 2.5.4.97), such as {@code VATES-G63287510}; null if there is none
 * @param organisation O of the subject; null if there is none
 * @param name CN of the subject; null if there is none
 * @param country C of the subject, two letters; null if there is none
 * @param issuer CN or O of who issued the certificate; null if neither is there
 * @param fingerprint SHA-256 of the certificate, in hexadecimal digits
 * @param from when the certificate begins to be valid
 * @param until when it ends
 */
public record Sealer(
        @Nullable String identifier,
        @Nullable String organisation,
        @Nullable String name,
        @Nullable String country,
        @Nullable String issuer,
        String fingerprint,
        Instant from,
        Instant until) {
    /** The best name there is: of the organisation, or else of the certificate. */
    public String shown() {
        if (organisation != null) {
            return organisation;
        }
        return name == null ? fingerprint : name;
    }
}
