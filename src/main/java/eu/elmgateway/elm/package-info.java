/** The hub: one canonical credential, whatever wire format it came in. Knows none of the formats. */
@NullMarked
package eu.elmgateway.elm;

import org.jspecify.annotations.NullMarked;
