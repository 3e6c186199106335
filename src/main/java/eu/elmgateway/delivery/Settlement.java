package eu.elmgateway.delivery;

import eu.elmgateway.registry.RetryPolicy;
import eu.elmgateway.store.AttemptEnd;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the outcomes of a batch durable, and plans what must be tried again. Thread-safe. */
final class Settlement {
    /** The store does nothing else meanwhile, so that tens of thousands do not end at once. */
    private static final int AT_ONCE = 1000;

    private final Store store;
    private final Clock clock;
    private final DoubleSupplier random;
    private final Pause pause;

    Settlement(Store store, Clock clock, DoubleSupplier random, Pause pause) {
        this.pause = pause;
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Ends every delivery of the batch, a thousand in a transaction.
     *
     * @throws eu.elmgateway.store.StoreUnavailableException if it cannot; the deliveries are then tried again, with the same
     *     ids, once their claims lapse
     */
    void settle(Batch batch) {
        Instant now = clock.instant();
        List<AttemptEnd> ends = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Delivery delivery : batch.concerned()) {
            ends.add(end(batch, delivery, batch.outcome(delivery).orElseThrow(), now, told));
            if (ends.size() == AT_ONCE) {
                store.end(ends);
                ends = new ArrayList<>();
            }
        }
        if (!ends.isEmpty()) {
            store.end(ends);
        }
    }

    private AttemptEnd end(Batch batch, Delivery delivery, Outcome outcome, Instant now, Set<String> told) {
        if (outcome instanceof Outcome.Unavailable unavailable) {
            Optional<Instant> due = due(batch, delivery, unavailable, now);
            Outcome instead =
                    due.isPresent() ? unavailable : givenUp(batch.registry().retry(), unavailable);
            return end(batch, delivery, instead.ending(), due.orElse(null), now, told);
        }
        return end(batch, delivery, outcome.ending(), null, now, told);
    }

    private Optional<Instant> due(Batch batch, Delivery delivery, Outcome.Unavailable unavailable, Instant now) {
        Optional<Instant> own = new Backoff(batch.registry().retry(), store.attempts(delivery.id()))
                .next(batch.startedAt(), now, unavailable.retryAfter(), random.getAsDouble());
        // Due when the registry is tried again, so that the oldest is the one that is tried.
        return own.filter(none -> unavailable.everyone() && pause.until().isAfter(now))
                .map(none -> pause.until())
                .or(() -> own);
    }

    private static Outcome givenUp(RetryPolicy policy, Outcome.Unavailable last) {
        return new Outcome.Held(
                "not delivered within " + policy.giveUpAfter() + "; see to the registry, then resend. Last: "
                        + last.reason(),
                false);
    }

    private static AttemptEnd end(
            Batch batch, Delivery delivery, Ending ending, @Nullable Instant due, Instant now, Set<String> told) {
        Answer answer = ending.answer();
        return new AttemptEnd(
                delivery.id(),
                delivery.claim(),
                batch.startedAt(),
                now,
                ending.outcome(),
                ending.detail(),
                batch.sent(delivery).orElse(null),
                batch.loss(delivery).map(Document::sha256).orElse(null),
                batch.mapping().orElse(null),
                ending.state(),
                ending.waitsFor(),
                due,
                answer == null ? null : answer.receipt(ending.kind(), now),
                documents(batch, delivery, answer, told));
    }

    /** What was sent, lost and answered is the same for many of a batch, so one of them brings it. */
    private static List<Document> documents(Batch batch, Delivery delivery, @Nullable Answer answer, Set<String> told) {
        List<Document> documents = new ArrayList<>();
        batch.document().filter(sent -> batch.bearer(delivery)).ifPresent(documents::add);
        batch.loss(delivery).ifPresent(documents::add);
        if (answer != null && answer.document() != null) {
            documents.add(answer.document());
        }
        documents.removeIf(document -> !told.add(document.sha256()));
        return documents;
    }
}
