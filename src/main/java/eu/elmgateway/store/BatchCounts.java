package eu.elmgateway.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a batch stand.
 *
 * @param reached how many bytes of the batch come before the last item that has a verdict
 * @param lastAt when an item last got its verdict, null if none has
 * @param deliveries how many deliveries of its submissions stand in which state
 * @param oldestWaiting since when the oldest delivery waits that is not final, null if none does
 */
public record BatchCounts(
        Map<ItemVerdict, Long> items,
        long reached,
        @Nullable Instant lastAt,
        Map<DeliveryState, Long> deliveries,
        @Nullable Instant oldestWaiting) {
    public BatchCounts {
        items = Map.copyOf(items);
        deliveries = Map.copyOf(deliveries);
    }

    /** How many items have a verdict for good. */
    public long settled() {
        return items.entrySet().stream()
                .filter(entry -> entry.getKey() != ItemVerdict.CHECKED)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many items stand so. */
    public long of(ItemVerdict verdict) {
        return items.getOrDefault(verdict, 0L);
    }
}
