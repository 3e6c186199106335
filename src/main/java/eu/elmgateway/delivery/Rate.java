package eu.elmgateway.delivery;

import eu.elmgateway.registry.Pacing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Spreads a registry's requests evenly, where its file sets a rate. Thread-safe. */
final class Rate {
    private final Duration apart;
    private final Clock clock;
    private Instant next = Instant.MIN;

    Rate(Pacing pacing, Clock clock) {
        this.apart = pacing.apart();
        this.clock = clock;
    }

    /** Whether a request may go now; then the next may not before its time. */
    synchronized boolean allows() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = apart.isZero() ? Instant.MIN : now.plus(apart);
        return true;
    }

    /** When the next may go; long past if it may now. */
    synchronized Instant next() {
        return next;
    }
}
