package eu.elmgateway.delivery;

import eu.elmgateway.component.Defect;
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
import java.util.stream.Stream;
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
    private final InHand hands;
    private final Pause pause;
    private final Rate rate;
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
        this.hands = new InHand(registry.name(), store, settlement);
        this.rate = new Rate(registry.pacing(), clock);
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
            hands.recover();
            return pause.over() && ripe() && round();
        } catch (StoreUnavailableException e) {
            LOG.error("the store cannot be reached, deliveries to {} wait: {}", registry.name(), Defect.of(e));
            return later();
        } catch (RuntimeException | Error e) {
            LOG.error("deliveries to {} wait on, of a defect: {}", registry.name(), Defect.of(e));
            LOG.debug("defect", e);
            return later();
        }
    }

    private boolean later() {
        notBefore = clock.instant().plus(STORE_BACK);
        return false;
    }

    /** When to look again if nobody wakes us; may have passed already. */
    Instant next() {
        Instant now = clock.instant();
        Instant earliest = Stream.of(pause.until(), rate.next(), notBefore)
                .max(Instant::compareTo)
                .orElse(notBefore);
        return earliest.isAfter(now) ? earliest : due(now.plus(PATROL));
    }

    private Instant due(Instant patrol) {
        try {
            return store.nextDue(registry.name(), manner(registry))
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
                || store.nextDue(registry.name(), manner(registry))
                        .filter(due -> !due.plus(batching.every()).isAfter(clock.instant()))
                        .isPresent();
    }

    private boolean round() {
        int atMost = registry.batched() ? registry.batching().atMost() : HANDFUL;
        List<Delivery> claimed =
                hands.take(new Taking(registry.name(), atMost, clock.instant(), lease, manner(registry)));
        try {
            return registry.batched() ? together(claimed) : oneByOne(claimed);
        } finally {
            hands.done(claimed);
        }
    }

    private static Manner manner(Registry registry) {
        if (registry.batching().whole()) {
            return Manner.ALONE;
        }
        return registry.pacing().inOrder() ? Manner.IN_ORDER : Manner.FREELY;
    }

    private boolean together(List<Delivery> claimed) {
        return (!claimed.isEmpty() && attempted(claimed)) || given(claimed);
    }

    private boolean oneByOne(List<Delivery> claimed) {
        for (int i = 0; i < claimed.size(); i++) {
            List<Delivery> rest = claimed.subList(i + 1, claimed.size());
            try {
                if (!attempted(List.of(claimed.get(i)))) {
                    given(claimed.subList(i, claimed.size()));
                    return false;
                }
            } catch (RuntimeException | Error e) {
                hands.owe(rest);
                throw e;
            }
        }
        return !claimed.isEmpty();
    }

    private boolean given(List<Delivery> back) {
        hands.release(back);
        return false;
    }

    /** Whether these were tried, or need not be; if not, they are as they were. */
    private boolean attempted(List<Delivery> together) {
        if (stopped.getAsBoolean() || !pause.admits()) {
            return false;
        }
        if (!rate.allows()) {
            pause.withdraw();
            return false;
        }
        Batch batch = tried(together);
        hands.settle(batch);
        hands.release(batch.left());
        tell(batch);
        return true;
    }

    /** Whatever happens, the next may try, and nothing stays claimed of which nobody knows any more. */
    private Batch tried(List<Delivery> together) {
        boolean noted = false;
        try {
            Batch batch = examined(together);
            if (!batch.open().isEmpty()) {
                passage.take(batch);
            }
            if (batch.interrupted() && stopped.getAsBoolean()) {
                batch.keepUntried();
            }
            note(batch, together);
            noted = true;
            return batch;
        } finally {
            if (!noted) {
                pause.withdraw();
                hands.doubt();
            }
        }
    }

    /** What speaks against a try is settled before it. */
    private Batch examined(List<Delivery> together) {
        try {
            var batch = new Batch(registry, together, clock.instant());
            together.forEach(
                    delivery -> precedence.objection(delivery).ifPresent(outcome -> batch.settle(delivery, outcome)));
            return batch;
        } catch (StoreUnavailableException e) {
            hands.owe(together);
            throw e;
        }
    }

    /** One try is one experience of the registry, of however many deliveries. */
    private void note(Batch batch, List<Delivery> together) {
        List<Outcome> outcomes = together.stream()
                .flatMap(delivery -> batch.outcome(delivery).stream())
                .toList();
        outcomes.stream()
                .filter(Outcome::concernsEveryone)
                .findFirst()
                .or(() -> outcomes.stream().reduce((first, last) -> last))
                .ifPresentOrElse(pause::note, pause::withdraw);
    }

    private void tell(Batch batch) {
        batch.concerned()
                .forEach(delivery -> LOG.info(
                        "delivery {} to {}: {}",
                        delivery.id(),
                        registry.name(),
                        batch.outcome(delivery).orElseThrow().ending().outcome()));
    }
}
