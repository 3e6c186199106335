/** What is said to people, apart from who says it: sentences by key, in every language the gateway speaks. Knows nobody. */
@NullMarked
package eu.elmgateway.wording;

import org.jspecify.annotations.NullMarked;
