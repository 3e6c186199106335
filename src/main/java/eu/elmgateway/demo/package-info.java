/** The first minute: pushes the project's own samples through every intake and shows what became of them. */
@NullMarked
package eu.elmgateway.demo;

import org.jspecify.annotations.NullMarked;
