package eu.elmgateway.store;

import org.jspecify.annotations.Nullable;

/**
 * Where in its batch an item stands.
 *
 * @param number counted from 1
 * @param name of the entry or the part, null if it has none
 * @param line on which it begins in the batch or in the entry, counted from 1; 0 where lines mean nothing
 * @param start how many bytes come before it; 0 where that means nothing
 */
public record ItemPlace(String batch, int number, @Nullable String name, long line, long start) {}
