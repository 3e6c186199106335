package eu.elmgateway;

import eu.elmgateway.store.Audit;
import eu.elmgateway.store.AuditHead;
import eu.elmgateway.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chains the events of the audit that wait, and now and then tells the log where the chain ends: a log that is kept elsewhere then
 * proves that nothing before was changed. Run every second, by one thread.
 */
final class AuditChaining implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChaining.class);
    private static final Duration TOLD_EVERY = Duration.ofHours(1);

    private final Audit audit;
    private final Clock clock;
    private Instant told;
    private long position;

    AuditChaining(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
        this.told = clock.instant();
    }

    @Override
    public void run() {
        try {
            chainAll();
            if (!clock.instant().isBefore(told.plus(TOLD_EVERY))) {
                told = clock.instant();
                tell(audit.head());
            }
        } catch (StoreUnavailableException e) {
            // Whoever stores meets the same and says so; what waits is chained when the store is back.
            LOG.debug("the audit waits to be chained", e);
        } catch (RuntimeException e) {
            LOG.error("the audit cannot be chained; what waits is chained when it can", e);
        }
    }

    private void chainAll() {
        int chained;
        do {
            chained = audit.chain();
        } while (chained > 0 && !Thread.currentThread().isInterrupted());
    }

    private void tell(AuditHead head) {
        if (head.position() != position) {
            position = head.position();
            LOG.info("the audit ends with {}", head);
        }
    }
}
