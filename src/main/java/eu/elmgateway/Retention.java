package eu.elmgateway;

import eu.elmgateway.store.Keeping;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets documents go whose time is over; of several gateways one does. Run every hour, by one thread. */
final class Retention implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Duration DUTY = Duration.ofMinutes(90);

    private final Store store;
    private final Clock clock;
    private final Duration kept;
    private final Set<String> needed;
    private final UnaryOperator<String> bare;
    private final ToIntFunction<List<String>> files;

    /**
     * Makes it.
     *
     * @param kept how long after the last that happened
     * @param needed registries whose documents are made of what is kept
     */
    Retention(
            Store store,
            Clock clock,
            Duration kept,
            Set<String> needed,
            UnaryOperator<String> bare,
            ToIntFunction<List<String>> files) {
        this.store = store;
        this.clock = clock;
        this.kept = kept;
        this.needed = Set.copyOf(needed);
        this.bare = bare;
        this.files = files;
    }

    @Override
    public void run() {
        try {
            if (store.onDuty("retention", clock.instant(), DUTY)) {
                expire();
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("documents whose time is over stay until the store is back: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("documents whose time is over stay for now", e);
        }
    }

    private void expire() {
        Instant now = clock.instant();
        var terms = new Keeping.Terms(now.minus(kept), needed, bare);
        int submissions = 0;
        int documents = 0;
        int sent = 0;
        Keeping.Gone gone;
        long after = 0;
        do {
            gone = store.keeping().expire(terms, after, now);
            sent += files.applyAsInt(gone.sent());
            submissions += gone.submissions();
            documents += gone.documents();
            after = gone.last();
        } while (gone.last() > 0 && !Thread.currentThread().isInterrupted());
        if (submissions > 0) {
            store.keeping().scrub();
            LOG.info(
                    "{} documents of {} submissions and {} sent files went: their time was over",
                    documents,
                    submissions,
                    sent);
        }
    }
}
