package eu.elmgateway.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which batches an operator wants to see, the last first; what is null asks for nothing.
 *
 * @param states one of these; any if there are none
 * @param since received at this time or later
 * @param until received before this time
 * @param before id of the batch that ended the page before
 */
public record BatchQuery(
        Set<BatchState> states,
        @Nullable String sender,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String before,
        int atMost) {
    public BatchQuery {
        states = Set.copyOf(states);
    }
}
