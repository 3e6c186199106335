package eu.elmgateway.store;

import java.time.Instant;

/**
 * A delivery as an operator finds it.
 *
 * @param number in the order in which deliveries were planned
 * @param sender who pushed the credential
 * @param receivedAt when it was pushed
 */
public record ListedDelivery(long number, Delivery delivery, String sender, Instant receivedAt) {}
