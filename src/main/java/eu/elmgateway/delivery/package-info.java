/** Brings credentials to registries, retries what must be retried, reads what they answer. */
@NullMarked
package eu.elmgateway.delivery;

import org.jspecify.annotations.NullMarked;
