package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a try, to be made durable in one transaction: the attempt, the receipts, the documents they name, and the
 * delivery's new state.
 *
 * @param delivery the delivery's id
 * @param claim the claim under which it was tried, as {@link Delivery#claim} gave it; null if nobody had claimed it
 * @param loss SHA-256 of the report on what the mapping lost, null if nothing was mapped
 * @param mapping by which mapping what was sent was made, as {@link Attempt} has it; null if nothing was mapped
 * @param state where the delivery stands now
 * @param waitsFor what it is held for, if it goes on by itself once that may be there; else null
 * @param dueAt when the next try may begin; null unless the state is {@link DeliveryState#QUEUED}
 * @param receipt what the registry answered, null if nothing
 * @param documents what was sent, what was lost and what was answered, to be kept
 */
public record AttemptEnd(
        String delivery,
        @Nullable String claim,
        Instant startedAt,
        Instant endedAt,
        Attempt.Outcome outcome,
        @Nullable String detail,
        @Nullable String sent,
        @Nullable String loss,
        @Nullable String mapping,
        DeliveryState state,
        @Nullable WaitsFor waitsFor,
        @Nullable Instant dueAt,
        @Nullable Receipt receipt,
        List<Document> documents) {}
