/** What is said to people. */
@NullMarked
package eu.elmgateway.wording;

import org.jspecify.annotations.NullMarked;
