/** Documents out of files, streams and containers. */
@NullMarked
package eu.elmgateway.input;

import org.jspecify.annotations.NullMarked;
