package eu.elmgateway.validation;

import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for a validation wants of it, beyond what the document itself says. Immutable.
 *
 * @param profile the profile to check by, by IRI or name, whatever the document names; null for the one it names
 * @param draft whether the document is yet to be sealed, so that what sealing adds may be missing
 * @param completeness the list of elements every claim is held against, such as {@code micro-credential}; null for none, but
 *     where a credential itself says that it is one
 */
public record ValidationOptions(
        @Nullable String profile, boolean draft, @Nullable String completeness) {
    /** What a push gets: the document's own profile, nothing missing. */
    public static final ValidationOptions STANDARD = new ValidationOptions(null, false, null);
}
