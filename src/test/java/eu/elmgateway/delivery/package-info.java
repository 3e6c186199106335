@NullMarked
package eu.elmgateway.delivery;

import org.jspecify.annotations.NullMarked;
