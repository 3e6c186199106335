/** The whole gateway, as its users meet it. */
@NullMarked
package eu.elmgateway.endtoend;

import org.jspecify.annotations.NullMarked;
