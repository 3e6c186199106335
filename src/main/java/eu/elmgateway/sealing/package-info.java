/** Seals what the gateway itself converted: JAdES, by a key of the operator's. */
@NullMarked
package eu.elmgateway.sealing;

import org.jspecify.annotations.NullMarked;
