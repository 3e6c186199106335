/** Registries that ask instead of being sent to: who asks, what is answered from the store, and the proof of it. */
@NullMarked
package eu.elmgateway.asking;

import org.jspecify.annotations.NullMarked;
