package eu.elmgateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch whose bytes are about to come.
 *
 * @param key the sender's idempotency key, null if it gave none
 * @param mediaType with its parameters, such as a boundary
 * @param name of the file it came as, null if it came as none
 * @param element what is repeated in an XML collection, null if it shall be found out
 * @param whole whether all or nothing is taken
 * @param length how many bytes there will be, null if nobody knows
 */
public record NewBatch(
        String id,
        String sender,
        @Nullable String key,
        String mediaType,
        @Nullable String name,
        @Nullable String element,
        boolean whole,
        @Nullable Long length,
        Instant receivedAt) {}
