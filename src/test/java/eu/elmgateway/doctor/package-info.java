/** What the doctor sees. */
@NullMarked
package eu.elmgateway.doctor;

import org.jspecify.annotations.NullMarked;
