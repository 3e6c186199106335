package eu.elmgateway.validation;

import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for a validation wants of it, beyond what the document itself says. Immutable.
 *
 * @param profile the profile to check by, by IRI or name, whatever the document names; null for the one it names
 * @param draft whether the document is yet to be sealed, so that what sealing adds may be missing
 */
public record ValidationOptions(@Nullable String profile, boolean draft) {
    /** What a push gets: the document's own profile, nothing missing. */
    public static final ValidationOptions STANDARD = new ValidationOptions(null, false);
}
