package eu.elmgateway.api;

import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;

/**
 * Whether the gateway can take pushes now.
 *
 * @param status {@code up}, or {@code down} if one of the parts is
 * @param store {@code up} or {@code down}
 */
public record Health(String status, String store) {
    /** Asks the store. */
    public static Health of(Store store) {
        try {
            store.submissions(1);
            return new Health("up", "up");
        } catch (StoreUnavailableException e) {
            return new Health("down", "down");
        }
    }

    /** The HTTP status that tells the same to a load balancer. */
    public int code() {
        return status.equals("up") ? 200 : ProblemKind.UNAVAILABLE.status();
    }
}
