package eu.elmgateway.registry;

import java.time.Duration;

/**
 * How many credentials travel together. Immutable.
 *
 * @param atMost the most that one document may hold, at least 1
 * @param every how long the first waits for others; zero sends at once what is there
 */
public record Batching(int atMost, Duration every) {
    /** Each credential alone. */
    public static final Batching SINGLY = new Batching(1, Duration.ZERO);
}
