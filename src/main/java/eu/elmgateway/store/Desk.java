package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What operators see and do. Everything done has its event in the audit. Thread-safe; throws {@link StoreUnavailableException}
 * as the {@link Store} does.
 */
public interface Desk {
    /** Deliveries that are asked for, those that wait longest first unless asked otherwise. */
    List<ListedDelivery> list(DeliveryQuery query);

    /** A delivery by id, with who pushed it. */
    Optional<ListedDelivery> find(String delivery);

    /** Every registry that has deliveries or is held, by name. */
    List<RegistryStanding> registries();

    /**
     * Puts deliveries that are held, failed or rejected back into the queue, due at once; returns the ids of those it did.
     */
    List<String> resend(List<Again> deliveries, Actor by, Instant now);

    /** Lets nothing be sent to a registry; what is under way ends. False if it was held already: then nothing changes. */
    boolean hold(String registry, Actor by, String reason, Instant now);

    /** Lets a registry be sent to again; false if it was not held. */
    boolean release(String registry, Actor by, Instant now);

    /**
     * Ends a delivery that is sent, held or failed as an operator says it ended, with a receipt that says so; false if it stands
     * otherwise.
     *
     * @param accepted whether the registry has what the delivery tells; else the delivery counts as rejected
     */
    boolean close(String delivery, boolean accepted, Actor by, String reason, Instant now);

    /**
     * A delivery to send again.
     *
     * @param canonical what it is to carry from now on; empty for what it carries already
     */
    record Again(String delivery, Optional<Document> canonical) {}
}
