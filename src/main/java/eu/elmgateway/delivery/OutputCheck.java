package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.Report;

/** Checks a document that is about to leave against the schema of its own format. Thread-safe. */
@FunctionalInterface
public interface OutputCheck {
    /**
     * The report on a document.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    Report check(FormatId format, byte[] document);
}
