package eu.elmgateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender pushed at once to be taken item by item.
 *
 * @param key the sender's idempotency key, null if it gave none
 * @param mediaType with its parameters, such as a boundary
 * @param name of the file it came as, null if it came as none
 * @param element what is repeated in an XML collection, null if it is to be found out
 * @param whole whether all or nothing is taken
 * @param length how many bytes there will be, null if nobody said
 * @param bytes how many bytes are there
 * @param sha256 hash of them, null until all are there
 * @param items how many items there are, null until that is known
 * @param report what is to be said of the batch as a whole, as a report is kept; null if nothing
 * @param startedAt when work on it began, null if it has not
 * @param completedAt when the last item had its verdict, null if that is still to come
 */
public record Batch(
        String id,
        String sender,
        @Nullable String key,
        String mediaType,
        @Nullable String name,
        @Nullable String element,
        boolean whole,
        BatchState state,
        @Nullable Long length,
        long bytes,
        @Nullable String sha256,
        @Nullable Integer items,
        @Nullable String report,
        Instant receivedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt) {}
