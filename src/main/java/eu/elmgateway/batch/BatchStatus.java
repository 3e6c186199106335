package eu.elmgateway.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may know of its batch.
 *
 * @param state {@code receiving}, {@code checking}, {@code taking}, or one of the two ends: completed, refused
 * @param name of the file it came as, null if it came as none
 * @param bytes how many bytes have come
 * @param duplicate true if the same key and bytes came before and nothing new was stored; null where nothing was sent
 * @param items how many items stand how: {@code total} once known, {@code settled}, and each verdict there is
 * @param percent how much of the work is done
 * @param perSecond how many items got their verdict per second so far, null if none has
 * @param deliveries how many deliveries of its items stand in which state
 * @param oldestWaiting since when the oldest waits of what is not done, null if all is
 * @param report what is to be said of the batch as a whole, null if nothing
 */
@JsonPropertyOrder({
    "id",
    "state",
    "status",
    "mediaType",
    "name",
    "bytes",
    "sha256",
    "key",
    "whole",
    "duplicate",
    "receivedAt",
    "startedAt",
    "completedAt",
    "items",
    "percent",
    "perSecond",
    "deliveries",
    "oldestWaiting",
    "itemsUrl",
    "reportUrl",
    "report"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchStatus(
        String id,
        String state,
        String status,
        String mediaType,
        @Nullable String name,
        long bytes,
        @Nullable String sha256,
        @Nullable String key,
        boolean whole,
        @Nullable Boolean duplicate,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Map<String, Long> items,
        double percent,
        @Nullable Double perSecond,
        Map<String, Long> deliveries,
        @Nullable Instant oldestWaiting,
        String itemsUrl,
        String reportUrl,
        @Nullable JsonNode report) {

    /** Where the status of a batch is found. */
    static String path(String id) {
        return "/v1/batches/" + id;
    }
}
