package eu.elmgateway.batch;

/**
 * How much of a batch is taken.
 *
 * @param bytes of all
 * @param items at most
 * @param workers how many items are looked at at once, of all batches together
 */
public record BatchLimits(long bytes, int items, int workers) {}
