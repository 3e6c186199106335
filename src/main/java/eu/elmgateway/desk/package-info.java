/**
 * Operators' hands: what they see of deliveries and registries and do about them, the same by the API and by the command line.
 *
 * <p>{@link eu.elmgateway.desk.Hands} is what can be done; {@code StoreHands} does it over a store, and the command line has
 * another that asks a running gateway. What is seen is JSON from the start, so that both say the same.
 */
@NullMarked
package eu.elmgateway.desk;

import org.jspecify.annotations.NullMarked;
