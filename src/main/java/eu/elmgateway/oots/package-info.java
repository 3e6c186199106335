/** Answers to administrations that ask for evidence over the EU's Once-Only Technical System. */
@NullMarked
package eu.elmgateway.oots;

import org.jspecify.annotations.NullMarked;
