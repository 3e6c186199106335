package eu.elmgateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of a batch that has a verdict.
 *
 * @param sha256 hash of its bytes, null if they could not be read
 * @param submission what it became or, of a duplicate, what the first became; null if it became none
 * @param report what is to be said of it, as a report is kept; null if nothing
 */
public record BatchItem(
        ItemPlace place,
        @Nullable String sha256,
        ItemVerdict verdict,
        @Nullable String submission,
        @Nullable String report,
        Instant settledAt) {}
