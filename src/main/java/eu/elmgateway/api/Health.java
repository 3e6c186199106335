package eu.elmgateway.api;

import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import java.time.Instant;

/**
 * Whether the gateway can take pushes now.
 *
 * @param status {@code up}, or {@code down} if nothing can be taken
 * @param store {@code up}, or {@code down} if nothing can be written to it
 * @param clock {@code up}, or {@code jumped} for the while after it did in which nothing is taken
 * @param mappings {@code up}, or {@code degraded} if one is out of service, or in service as it was before it was changed; what
 *     does not need it goes on
 */
public record Health(String status, String store, String clock, String mappings) {
    /**
     * Asks the store to write: one that can only be read takes no push.
     *
     * @param sound whether every mapping is in service as it is
     * @param writes whether the store is asked to write, or only to read
     */
    public static Health of(Store store, boolean sound, boolean writes, Instant now) {
        String mappings = sound ? "up" : "degraded";
        String clock = store.refusing() ? "jumped" : "up";
        try {
            store.submissions(1);
            if (writes) {
                store.beat(now);
            }
            return new Health(clock.equals("up") ? "up" : "down", "up", clock, mappings);
        } catch (StoreUnavailableException e) {
            return new Health("down", "down", clock, mappings);
        }
    }

    /** The HTTP status that tells the same to a load balancer. */
    public int code() {
        return status.equals("up") ? 200 : ProblemKind.UNAVAILABLE.status();
    }
}
