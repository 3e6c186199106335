/** The controlled lists against the published ones, and what can be asked of them. */
@NullMarked
package eu.elmgateway.vocabulary;

import org.jspecify.annotations.NullMarked;
