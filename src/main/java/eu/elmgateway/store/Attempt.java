package eu.elmgateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try of a delivery.
 *
 * @param number counted from 1
 * @param outcome what it came to
 * @param detail why, for people; null if all went well
 * @param sent SHA-256 of the bytes that were sent, null if it did not get that far
 * @param loss SHA-256 of the report on what their mapping lost, null if nothing was mapped
 * @param mapping by which mapping they were made: its name, {@code @}, the hash of its files; null if nothing was mapped
 */
public record Attempt(
        int number,
        Instant startedAt,
        Instant endedAt,
        Outcome outcome,
        @Nullable String detail,
        @Nullable String sent,
        @Nullable String loss,
        @Nullable String mapping) {

    /** How a try can end. */
    public enum Outcome {
        ACCEPTED,
        SENT,
        REJECTED,
        /** The registry could not be reached or asked to come back; tried again later with the same ids. */
        UNAVAILABLE,
        HELD,
        FAILED,
        /** The gateway died or hung before the try ended; the delivery was tried again with the same ids. */
        CUT_OFF
    }
}
