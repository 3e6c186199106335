package eu.elmgateway.validation;

import org.jspecify.annotations.Nullable;

/**
 * Where in the sender's own document a finding lies.
 *
 * @param pointer JSON Pointer (RFC 6901) in JSON, XPath in XML; null where the document could not be read that far
 * @param line counted from 1, 0 if not known
 * @param column counted from 1, 0 if not known
 */
public record Place(@Nullable String pointer, int line, int column) {
    /** No place: the finding is about the document as a whole. */
    public static final Place NOWHERE = new Place(null, 0, 0);
}
