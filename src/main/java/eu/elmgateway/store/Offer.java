package eu.elmgateway.store;

import java.time.Instant;

/**
 * A record that lies ready for a registry that asks.
 *
 * @param delivery id of the delivery that made it
 * @param credential id of the credential
 * @param record the id of the record; a newer offer of the same record takes its place
 * @param document SHA-256 of the record as the registry takes it
 * @param state {@link DeliveryState#SENT} until the registry first asks for it, {@link DeliveryState#ACCEPTED} then
 * @param since when it became available
 */
public record Offer(
        String delivery, String credential, String record, String document, DeliveryState state, Instant since) {}
