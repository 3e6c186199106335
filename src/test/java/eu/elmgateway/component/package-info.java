/** The Camel component elm:. */
@NullMarked
package eu.elmgateway.component;

import org.jspecify.annotations.NullMarked;
