package eu.elmgateway.delivery;

import eu.elmgateway.registry.RetryPolicy;
import eu.elmgateway.store.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a delivery that could not go now is tried again. It counts the failures in a row that end the list of tries, so that a
 * delivery which the operator put back begins anew.
 */
final class Backoff {
    /** One that was cut off may have been what ended the gateway. */
    private static final Set<Attempt.Outcome> FAILURES = Set.of(Attempt.Outcome.UNAVAILABLE, Attempt.Outcome.CUT_OFF);

    private final RetryPolicy policy;
    private final List<Attempt> row;

    /** Takes all ended tries of the delivery, first first. */
    Backoff(RetryPolicy policy, List<Attempt> ended) {
        this.policy = policy;
        int from = ended.size();
        while (from > 0 && FAILURES.contains(ended.get(from - 1).outcome())) {
            from--;
        }
        this.row = ended.subList(from, ended.size());
    }

    /**
     * When to try again after one more failure; empty if it is time to give up.
     *
     * @param startedAt when the try that failed now began
     * @param random between 0 and 1
     */
    Optional<Instant> next(Instant startedAt, Instant now, Duration atLeast, double random) {
        Instant first = row.isEmpty() ? startedAt : row.get(0).startedAt();
        if (!now.isBefore(first.plus(policy.giveUpAfter()))) {
            return Optional.empty();
        }
        Duration wait = policy.delay(row.size() + 1, random);
        return Optional.of(now.plus(wait.compareTo(atLeast) < 0 ? atLeast : wait));
    }
}
