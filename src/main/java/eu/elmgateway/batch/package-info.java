/**
 * Takes many documents at once: the bytes are made durable first, then answered, then taken item by item, each as if it had
 * been pushed alone.
 *
 * <p>What may surprise a reader: an item is known by its number alone, and after a crash a batch is read from its beginning
 * again, passing over the numbers that have a verdict: to read is cheap beside to validate, and there is no second account of
 * where the work stood that could contradict the verdicts. The verdict and the submission are one transaction, so it does not
 * matter how many gateways believe that they work on a batch.
 */
@NullMarked
package eu.elmgateway.batch;

import org.jspecify.annotations.NullMarked;
