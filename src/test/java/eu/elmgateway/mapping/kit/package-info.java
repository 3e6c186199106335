@NullMarked
package eu.elmgateway.mapping.kit;

import org.jspecify.annotations.NullMarked;
