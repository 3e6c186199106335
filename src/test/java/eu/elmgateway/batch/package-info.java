/** Batches: what becomes of them whatever happens. */
@NullMarked
package eu.elmgateway.batch;

import org.jspecify.annotations.NullMarked;
