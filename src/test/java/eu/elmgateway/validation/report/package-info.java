/** Every face of a report. */
@NullMarked
package eu.elmgateway.validation.report;

import org.jspecify.annotations.NullMarked;
