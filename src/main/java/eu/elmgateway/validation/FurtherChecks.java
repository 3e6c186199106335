package eu.elmgateway.validation;

import java.util.List;

/** Makes the checks that Europass shows of a document, beside its validity. Thread-safe. */
@FunctionalInterface
public interface FurtherChecks {
    /**
     * The checks, each with what a presentation states of it, in the order of {@link CheckKind}; of several credentials in one
     * document the worst of each counts.
     *
     * @param report on the document
     * @param document as it was sent; empty if it is not kept any more
     * @param credentials taken out of it, as canonical JSON-LD in UTF-8; none if it gives none
     */
    List<Check> of(Report report, byte[] document, List<byte[]> credentials);
}
