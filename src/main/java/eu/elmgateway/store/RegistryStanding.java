package eu.elmgateway.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a registry.
 *
 * @param counts how many deliveries stand in which state
 * @param oldest when the oldest that is not final was received, by state
 * @param hold null unless nothing is sent to it
 */
public record RegistryStanding(
        String registry,
        Map<DeliveryState, Long> counts,
        Map<DeliveryState, Instant> oldest,
        @Nullable Hold hold) {

    /**
     * That an operator lets nothing be sent to a registry.
     *
     * @param by who, as {@link Actor} writes it
     */
    public record Hold(Instant since, String by, String reason) {}
}
