/** The command line, as whoever types it meets it. */
@NullMarked
package eu.elmgateway.cli;

import org.jspecify.annotations.NullMarked;
