package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a registry answered for one record.
 *
 * @param code the registry's own code, null if it gave none
 * @param text the registry's own words, null if none; never personal data beyond what the registry wrote
 * @param reference the registry's id for the record or message, null if none
 * @param document SHA-256 of the answer's bytes, null if there were none
 */
public record Receipt(
        Kind kind,
        @Nullable String code,
        @Nullable String text,
        @Nullable String reference,
        @Nullable String document,
        Instant receivedAt) {

    /** The reference that the registry gave last, empty if it gave none. */
    public static Optional<String> reference(List<Receipt> receipts) {
        return receipts.stream()
                .map(Receipt::reference)
                .filter(Objects::nonNull)
                .reduce((first, last) -> last);
    }

    /** The four things a registry can say. */
    public enum Kind {
        ACCEPTED,
        /** It had the record before; counts as success. */
        ALREADY_KNOWN,
        REJECTED,
        /** It took the message and has not said what it thinks of the record. */
        UNKNOWN
    }
}
