package eu.elmgateway.api;

import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;

/**
 * Whether the gateway can take pushes now.
 *
 * @param status {@code up}, or {@code down} if nothing can be taken
 * @param store {@code up} or {@code down}
 * @param mappings {@code up}, or {@code degraded} if one is out of service, or in service as it was before it was changed; what
 *     does not need it goes on
 */
public record Health(String status, String store, String mappings) {
    /**
     * Asks the store.
     *
     * @param sound whether every mapping is in service as it is
     */
    public static Health of(Store store, boolean sound) {
        String mappings = sound ? "up" : "degraded";
        try {
            store.submissions(1);
            return new Health("up", "up", mappings);
        } catch (StoreUnavailableException e) {
            return new Health("down", "down", mappings);
        }
    }

    /** The HTTP status that tells the same to a load balancer. */
    public int code() {
        return status.equals("up") ? 200 : ProblemKind.UNAVAILABLE.status();
    }
}
