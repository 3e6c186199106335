package eu.elmgateway.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may know of an item of its batch.
 *
 * @param number counted from 1
 * @param name of the entry or part, null if it has none
 * @param line of the batch or the entry on which it begins, null where lines mean nothing
 * @param start how many bytes of the batch come before it
 * @param verdict {@code accepted}, {@code duplicate}, {@code refused}, {@code unreadable}, {@code failed}, {@code withheld},
 *     or for the time being {@code checked}
 * @param submission what it became, null if it became none
 * @param status where that is found
 * @param findings of an item at fault: as in every report, with the line of the item, and {@code batchLine} where that is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemStatus(
        int number,
        @Nullable String name,
        @Nullable Long line,
        long start,
        @Nullable String sha256,
        String verdict,
        Instant settledAt,
        @Nullable String submission,
        @Nullable String status,
        @Nullable JsonNode findings) {}
