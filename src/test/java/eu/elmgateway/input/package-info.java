/** What a command was given to read. */
@NullMarked
package eu.elmgateway.input;

import org.jspecify.annotations.NullMarked;
