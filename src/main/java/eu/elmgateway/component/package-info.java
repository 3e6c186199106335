/** The Camel component {@code elm:}, by which routes name the gateway's steps. */
@NullMarked
package eu.elmgateway.component;

import org.jspecify.annotations.NullMarked;
