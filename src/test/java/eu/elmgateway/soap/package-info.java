/** The SOAP contracts we serve and call. */
@NullMarked
package eu.elmgateway.soap;

import org.jspecify.annotations.NullMarked;
