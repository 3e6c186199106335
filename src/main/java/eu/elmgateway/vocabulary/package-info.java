/** The controlled lists of the model: their codes, what these are called, and what other code systems call the same things. */
@NullMarked
package eu.elmgateway.vocabulary;

import org.jspecify.annotations.NullMarked;
