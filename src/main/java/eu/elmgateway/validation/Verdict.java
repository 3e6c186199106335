package eu.elmgateway.validation;

/**
 * What a layer, or all of them together, says of a document. {@link #INVALID} (the document is wrong) is never used for
 * {@link #UNCLEAR} (we could not check).
 */
public enum Verdict {
    VALID,
    INVALID,
    SKIPPED,
    UNCLEAR
}
