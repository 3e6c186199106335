package eu.elmgateway.store;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries an operator wants to see; what is null asks for nothing.
 *
 * @param states one of these; any if there are none
 * @param issuer by what the credential's issuer may be called, as settings files compare names
 * @param since received at this time or later
 * @param until received before this time
 * @param any the id of a delivery, submission, credential or record, or a hash of what was pushed or sent
 * @param newestFirst instead of those that wait longest
 * @param after number of the delivery that ended the page before, 0 for the first page
 */
public record DeliveryQuery(
        Set<DeliveryState> states,
        @Nullable String registry,
        @Nullable String sender,
        @Nullable String issuer,
        @Nullable String submission,
        @Nullable String credential,
        @Nullable String record,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable String any,
        boolean newestFirst,
        long after,
        int atMost) {
    public DeliveryQuery {
        states = Set.copyOf(states);
    }
}
