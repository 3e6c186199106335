package eu.elmgateway.registry;

import java.time.Duration;

/**
 * How long to wait before an unavailable registry is tried again, and when to stop. Immutable.
 *
 * @param initial the wait after the first failure
 * @param factor by which each further wait grows, at least 1
 * @param max the longest wait
 * @param giveUpAfter how long failures in a row may go on before the delivery is held for the operator
 */
public record RetryPolicy(Duration initial, double factor, Duration max, Duration giveUpAfter) {
    /** Half a minute, doubling up to an hour, for a week. */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(30), 2, Duration.ofHours(1), Duration.ofDays(7));

    /**
     * The wait after so many failures in a row: between half of it and all of it, so that what failed together does not come
     * back together.
     *
     * @param failures counted from 1
     * @param random between 0 and 1
     */
    public Duration delay(int failures, double random) {
        double grown = (double) initial.toMillis() * Math.pow(factor, failures - 1d);
        double capped = Math.min(grown, (double) max.toMillis());
        return Duration.ofMillis(Math.round(capped * (0.5 + random / 2)));
    }
}
