package eu.elmgateway.store;

import org.jspecify.annotations.Nullable;

/**
 * A receipt that found no delivery.
 *
 * @param registry who said it
 * @param record the record id that it is about; null if it is about all that was sent under its reference
 */
public record UnmatchedReceipt(String registry, @Nullable String record, Receipt receipt) {}
