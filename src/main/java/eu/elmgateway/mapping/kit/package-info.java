/** The cases of mappings: run, compared element by element, accepted. */
@NullMarked
package eu.elmgateway.mapping.kit;

import org.jspecify.annotations.NullMarked;
