/** Takes what senders push: authenticates, bounds, hashes, stores, then answers. */
@NullMarked
package eu.elmgateway.intake;

import org.jspecify.annotations.NullMarked;
