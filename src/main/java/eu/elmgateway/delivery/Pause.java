package eu.elmgateway.delivery;

import eu.elmgateway.registry.RetryPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * Leaves a registry alone that cannot be reached at all, as a circuit breaker does: it opens when the registry asks for it or
 * after {@value #PATIENCE} failures in a row, longer each time; then one try goes ahead, and if it gets an answer, all others
 * follow. So a backlog does not knock on a closed door once per delivery. Thread-safe.
 */
final class Pause {
    /** A single connection that breaks says little about a registry. */
    private static final int PATIENCE = 3;

    private final RetryPolicy policy;
    private final Clock clock;
    private final DoubleSupplier random;
    private int failures;
    private boolean open;
    private boolean probing;
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
        return !probing && !clock.instant().isBefore(until);
    }

    /** Whether a try may go ahead now; who may must {@link #note} how it ended, or {@link #withdraw}. */
    synchronized boolean admits() {
        if (probing || clock.instant().isBefore(until)) {
            return false;
        }
        probing = open;
        return true;
    }

    /** The try did not come to anything that says something about the registry. */
    synchronized void withdraw() {
        probing = false;
    }

    /** Takes note of how a try ended. */
    synchronized void note(Outcome outcome) {
        if (outcome instanceof Outcome.Unavailable unavailable && unavailable.everyone()) {
            fail(unavailable.retryAfter(), !unavailable.retryAfter().isZero());
        } else if (outcome instanceof Outcome.Held held && held.everyone()) {
            fail(Duration.ZERO, true);
        } else if (answered(outcome)) {
            failures = 0;
            open = false;
            until = Instant.MIN;
        }
        probing = false;
    }

    private static boolean answered(Outcome outcome) {
        return outcome instanceof Outcome.Accepted
                || outcome instanceof Outcome.AlreadyKnown
                || outcome instanceof Outcome.Sent
                || outcome instanceof Outcome.Unavailable
                || (outcome instanceof Outcome.Rejected rejected && rejected.answer() != null);
    }

    private void fail(Duration atLeast, boolean atOnce) {
        boolean late = open && clock.instant().isBefore(until); // of a try that had begun before it opened
        failures += late ? 0 : 1;
        open = open || atOnce || failures >= PATIENCE;
        if (open && (!late || !atLeast.isZero())) {
            Duration wait = policy.delay(failures, random.getAsDouble());
            Instant then = clock.instant().plus(atLeast.compareTo(wait) > 0 ? atLeast : wait);
            until = then.isAfter(until) ? then : until;
        }
    }
}
