/** Shapes compiled once into tests over node tables, which answer at a fraction of the cost what a document may break. */
@NullMarked
package eu.elmgateway.validation.plan;

import org.jspecify.annotations.NullMarked;
