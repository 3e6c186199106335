/**
 * {@code elm-gateway doctor}: looks at what a gateway needs and says of each thing whether it is well, and the cure if not.
 * {@link eu.elmgateway.doctor.Doctor} goes through the checks; each is one small class.
 */
@NullMarked
package eu.elmgateway.doctor;

import org.jspecify.annotations.NullMarked;
