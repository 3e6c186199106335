package eu.elmgateway.store;

import java.time.Duration;
import java.time.Instant;

/**
 * What somebody wants to take of a registry's due deliveries.
 *
 * @param registry its name
 * @param lease how long nobody else gets them, unless their tries end before
 */
public record Taking(String registry, int atMost, Instant now, Duration lease, Manner manner) {}
