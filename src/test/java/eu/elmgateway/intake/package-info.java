/** Intake through real HTTP, SOAP and files. */
@NullMarked
package eu.elmgateway.intake;

import org.jspecify.annotations.NullMarked;
