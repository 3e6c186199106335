/** Validation layer by layer; every layer is one small class, and all speak in findings. */
@NullMarked
package eu.elmgateway.validation;

import org.jspecify.annotations.NullMarked;
