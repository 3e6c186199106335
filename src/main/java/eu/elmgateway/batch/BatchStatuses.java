package eu.elmgateway.batch;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.api.Word;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchCounts;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up how far batches are. A sender sees its own only, and cannot tell another's from none. Thread-safe. */
final class BatchStatuses {
    private final Store store;
    private final KeptReports reports;

    BatchStatuses(Store store, KeptReports reports) {
        this.store = store;
        this.reports = reports;
    }

    /** A batch of this sender; empty if there is none. */
    Optional<Batch> batch(String sender, String id) {
        return store.batches().find(id).filter(batch -> batch.sender().equals(sender));
    }

    /**
     * How far a batch is.
     *
     * @param duplicate whether it was there before it was sent now, null if nothing was sent
     */
    BatchStatus of(Batch batch, @Nullable Boolean duplicate, Locale language) {
        BatchCounts counts = store.batches().counts(batch.id());
        String path = BatchStatus.path(batch.id());
        return new BatchStatus(
                batch.id(),
                Word.of(batch.state()),
                path,
                batch.mediaType(),
                batch.name(),
                batch.bytes(),
                batch.sha256(),
                batch.key(),
                batch.whole(),
                duplicate,
                batch.receivedAt(),
                batch.startedAt(),
                batch.completedAt(),
                items(batch, counts),
                percent(batch, counts),
                perSecond(batch, counts),
                deliveries(counts),
                batch.state().open() ? batch.receivedAt() : counts.oldestWaiting(),
                path + "/items",
                path + "/report",
                report(batch, language));
    }

    private @Nullable JsonNode report(Batch batch, Locale language) {
        return batch.report() == null ? null : reports.json(batch.report(), language);
    }

    private static Map<String, Long> items(Batch batch, BatchCounts counts) {
        Map<String, Long> items = new LinkedHashMap<>();
        if (batch.items() != null) {
            items.put("total", batch.items().longValue());
        }
        items.put("settled", counts.settled());
        for (ItemVerdict verdict : ItemVerdict.values()) {
            if (counts.items().containsKey(verdict)) {
                items.put(Word.of(verdict), counts.of(verdict));
            }
        }
        return items;
    }

    private static Map<String, Long> deliveries(BatchCounts counts) {
        Map<String, Long> deliveries = new LinkedHashMap<>();
        for (DeliveryState state : DeliveryState.values()) {
            if (counts.deliveries().containsKey(state)) {
                deliveries.put(Word.of(state), counts.deliveries().get(state));
            }
        }
        return deliveries;
    }

    /** By items once their number is known, by bytes before. */
    private static double percent(Batch batch, BatchCounts counts) {
        if (batch.state() == BatchState.COMPLETED || batch.state() == BatchState.REFUSED) {
            return 100;
        }
        if (!batch.state().open()) {
            return 0;
        }
        double part = batch.items() == null
                ? (double) counts.reached() / batch.bytes()
                : (double) counts.settled() / batch.items();
        return Math.min(99.9, Math.floor(part * 1000) / 10);
    }

    private static @Nullable Double perSecond(Batch batch, BatchCounts counts) {
        Instant last = counts.lastAt();
        if (batch.startedAt() == null || last == null) {
            return null;
        }
        long millis = Math.max(1, Duration.between(batch.startedAt(), last).toMillis());
        return Math.round(counts.settled() * 10_000.0 / millis) / 10.0;
    }
}
