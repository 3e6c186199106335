@NullMarked
package eu.elmgateway.sealing;

import org.jspecify.annotations.NullMarked;
