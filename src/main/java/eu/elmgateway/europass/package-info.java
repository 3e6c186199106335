/** The checks that Europass makes of a credential and shows its holder, made here, and compared with those that a presentation states. */
@NullMarked
package eu.elmgateway.europass;

import org.jspecify.annotations.NullMarked;
