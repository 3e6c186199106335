@NullMarked
package eu.elmgateway.registry;

import org.jspecify.annotations.NullMarked;
