/** What HTTP callers see: submissions as JSON, and problems as RFC 9457 has them. */
@NullMarked
package eu.elmgateway.api;

import org.jspecify.annotations.NullMarked;
