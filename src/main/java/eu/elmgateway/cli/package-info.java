/** The command line: one class a command. */
@NullMarked
package eu.elmgateway.cli;

import org.jspecify.annotations.NullMarked;
