package eu.elmgateway.delivery;

import eu.elmgateway.registry.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * Leaves a registry alone that cannot be reached at all: each failure in a row makes the pause longer, one success ends it. So
 * a backlog does not knock on a closed door once per delivery. Thread-safe.
 */
final class Pause {
    private final RetryPolicy policy;
    private final Clock clock;
    private final DoubleSupplier random;
    private int failures;
    private Instant until = Instant.MIN;

    Pause(RetryPolicy policy, Clock clock, DoubleSupplier random) {
        this.policy = policy;
        this.clock = clock;
        this.random = random;
    }

    /** When the registry may be tried again; long past if it may be now. */
    synchronized Instant until() {
        return until;
    }

    synchronized boolean over() {
        return !clock.instant().isBefore(until);
    }

    /** Takes note of how a try ended. */
    synchronized void note(Outcome outcome) {
        if (outcome instanceof Outcome.Unavailable unavailable && unavailable.everyone()) {
            lengthen(unavailable.retryAfter());
        } else if (outcome instanceof Outcome.Held held && held.everyone()) {
            lengthen(Duration.ZERO);
        } else if (outcome instanceof Outcome.Accepted
                || outcome instanceof Outcome.AlreadyKnown
                || outcome instanceof Outcome.Sent) {
            failures = 0;
            until = Instant.MIN;
        }
    }

    private void lengthen(Duration atLeast) {
        if (over()) {
            failures++;
        }
        Duration wait = policy.delay(failures, random.getAsDouble());
        Duration longer = atLeast.compareTo(wait) > 0 ? atLeast : wait;
        until = clock.instant().plus(longer);
    }
}
