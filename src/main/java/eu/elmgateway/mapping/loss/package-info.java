/** Follows a stylesheet: which values of its source it read, what it wrote, and so what was lost on the way. */
@NullMarked
package eu.elmgateway.mapping.loss;

import org.jspecify.annotations.NullMarked;
