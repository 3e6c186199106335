/** The faces of a report: one text for people or machines from the same findings, in the reader's language. */
@NullMarked
package eu.elmgateway.validation.report;

import org.jspecify.annotations.NullMarked;
