package eu.elmgateway;

import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says from time to time that this gateway is alive, so that others leave its claims alone, and watches its clock. After a jump
 * nothing is taken until the clock has been steady for a while: what would be acknowledged then would bear a time that nobody can
 * vouch for. Run every few seconds, by one thread.
 */
final class Pulse implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

    /** More than a clock is ever slewed between two looks. */
    private static final Duration JUMP = Duration.ofSeconds(10);

    private static final Duration STEADY = Duration.ofSeconds(30);

    private final Store store;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Duration furthest;
    private Instant seen;
    private long seenNanos;
    private long jumpedNanos;

    /**
     * Begins with a look at what an earlier clock may have written.
     *
     * @param nanos what {@link System#nanoTime} gives, which does not jump
     * @param furthest how far ahead anything is ever planned
     */
    Pulse(Store store, Clock clock, LongSupplier nanos, Duration furthest) {
        this.store = store;
        this.clock = clock;
        this.nanos = nanos;
        this.furthest = furthest;
        this.seen = clock.instant();
        this.seenNanos = nanos.getAsLong();
        store.beat(seen);
        correct(seen);
    }

    @Override
    public void run() {
        try {
            look();
            store.beat(clock.instant());
        } catch (StoreUnavailableException e) {
            // Whoever stores meets the same and says so.
            LOG.debug("nobody can be told that this gateway is alive", e);
        } catch (RuntimeException e) {
            LOG.error("nobody can be told that this gateway is alive", e);
        }
    }

    private void look() {
        Instant now = clock.instant();
        long nowNanos = nanos.getAsLong();
        Duration jump = Duration.between(seen, now).minusNanos(nowNanos - seenNanos);
        seen = now;
        seenNanos = nowNanos;
        if (jump.abs().compareTo(JUMP) > 0) {
            jumpedNanos = nowNanos;
            store.refuse(
                    "The clock has jumped by " + jump + "; nothing is taken until it has been steady for " + STEADY);
            LOG.warn("the clock has jumped by {}; nothing is taken until it has been steady for {}", jump, STEADY);
            correct(now);
        } else if (store.refusing() && nowNanos - jumpedNanos >= STEADY.toNanos()) {
            store.refuse(null);
            LOG.info("the clock is steady again; submissions are taken");
        }
    }

    private void correct(Instant now) {
        int corrected = store.correctTimes(now.plus(furthest), now);
        if (corrected > 0) {
            LOG.warn("{} deliveries had times of a clock that was wrong; they go on now", corrected);
        }
    }
}
