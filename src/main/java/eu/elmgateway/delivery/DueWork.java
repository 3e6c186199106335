package eu.elmgateway.delivery;

import eu.elmgateway.registry.Batching;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Manner;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import eu.elmgateway.store.Taking;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of a registry's work: claim what is due, take it through the route, make its end durable. Thread-safe.
 */
final class DueWork implements Workers.Work {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    /** Claimed together by one thread; small, so that threads share a backlog and little is given back at the end. */
    private static final int HANDFUL = 4;

    /** How often to look for what another process left behind. */
    private static final Duration PATROL = Duration.ofSeconds(15);

    private static final Duration STORE_BACK = Duration.ofSeconds(5);

    private final Registry registry;
    private final Store store;
    private final Clock clock;
    private final Settlement settlement;
    private final Pause pause;
    private final Precedence precedence;
    private final Passage passage;
    private final Duration lease;
    private volatile BooleanSupplier stopped = () -> false;
    private volatile Instant notBefore = Instant.MIN;

    DueWork(
            Registry registry,
            Store store,
            Clock clock,
            Settlement settlement,
            Pause pause,
            Passage passage,
            Duration lease) {
        this.registry = registry;
        this.store = store;
        this.clock = clock;
        this.settlement = settlement;
        this.pause = pause;
        this.precedence = new Precedence(registry, store);
        this.passage = passage;
        this.lease = lease;
    }

    /** Tells where to ask whether to stop. */
    void begin(BooleanSupplier stopping) {
        stopped = stopping;
    }

    @Override
    public boolean work() {
        try {
            return pause.over() && ripe() && round();
        } catch (StoreUnavailableException e) {
            LOG.error("the store cannot be reached, deliveries to {} wait: {}", registry.name(), Defect.of(e));
            notBefore = clock.instant().plus(STORE_BACK);
            return false;
        }
    }

    /** When to look again if nobody wakes us; may have passed already. */
    Instant next() {
        Instant now = clock.instant();
        Instant earliest = pause.until().isAfter(notBefore) ? pause.until() : notBefore;
        return earliest.isAfter(now) ? earliest : due(now.plus(PATROL));
    }

    private Instant due(Instant patrol) {
        try {
            return store.nextDue(registry.name())
                    .map(due -> due.plus(registry.batching().every()))
                    .filter(due -> due.isBefore(patrol))
                    .orElse(patrol);
        } catch (StoreUnavailableException e) {
            return patrol;
        }
    }

    /** Whether the first of a batch has waited long enough for others. */
    private boolean ripe() {
        Batching batching = registry.batching();
        return batching.every().isZero()
                || store.nextDue(registry.name())
                        .filter(due -> !due.plus(batching.every()).isAfter(clock.instant()))
                        .isPresent();
    }

    private boolean round() {
        int atMost = registry.batched() ? registry.batching().atMost() : HANDFUL;
        Manner manner = registry.batching().whole() ? Manner.ALONE : Manner.FREELY;
        List<Delivery> claimed = store.claim(new Taking(registry.name(), atMost, clock.instant(), lease, manner));
        if (claimed.isEmpty()) {
            return false;
        }
        if (registry.batched()) {
            attempt(claimed);
        } else {
            oneByOne(claimed);
        }
        return true;
    }

    private void oneByOne(List<Delivery> claimed) {
        for (int i = 0; i < claimed.size(); i++) {
            if (stopped.getAsBoolean() || !pause.over()) {
                store.release(claimed.subList(i, claimed.size()));
                return;
            }
            attempt(List.of(claimed.get(i)));
        }
    }

    private void attempt(List<Delivery> together) {
        var batch = new Batch(registry, together, clock.instant());
        together.forEach(
                delivery -> precedence.objection(delivery).ifPresent(outcome -> batch.settle(delivery, outcome)));
        if (!batch.open().isEmpty()) {
            passage.take(batch);
        }
        together.forEach(delivery -> batch.outcome(delivery).ifPresent(pause::note));
        settlement.settle(batch);
        if (!batch.left().isEmpty()) {
            store.release(batch.left());
        }
        batch.concerned()
                .forEach(delivery -> LOG.info(
                        "delivery {} to {}: {}",
                        delivery.id(),
                        registry.name(),
                        batch.outcome(delivery).orElseThrow().ending().outcome()));
    }
}
