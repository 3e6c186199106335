/** Destinations, and the rule by which each says what it accepts. */
@NullMarked
package eu.elmgateway.registry;

import org.jspecify.annotations.NullMarked;
