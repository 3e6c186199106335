package eu.elmgateway.seal;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something in a trust folder, for people.
 *
 * @param kind what it is
 * @param name whose
 * @param until when it ends, or when there is a newer one at the latest; null if it does not say
 * @param note what else is to be known of it; empty if nothing
 */
public record TrustEntry(
        Kind kind, String name, Path file, @Nullable Instant until, String note) {
    /** What may be in a trust folder. */
    public enum Kind {
        /** A certificate that makes seals trusted. */
        CERTIFICATE("certificate"),
        /** A revocation list. */
        REVOCATIONS("revocation list"),
        /** A certificate that may sign lists. */
        SIGNER("signer of lists"),
        /** The list of lists. */
        LIST_OF_LISTS("list of lists"),
        /** A trusted list. */
        LIST("trusted list");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** In words. */
        public String word() {
            return word;
        }
    }
}
