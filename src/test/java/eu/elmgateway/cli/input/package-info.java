/** What a command was given to read. */
@NullMarked
package eu.elmgateway.cli.input;

import org.jspecify.annotations.NullMarked;
