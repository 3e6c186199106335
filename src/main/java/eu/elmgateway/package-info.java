/** Wiring: starts the gateway from its folders and settings. */
@NullMarked
package eu.elmgateway;

import org.jspecify.annotations.NullMarked;
