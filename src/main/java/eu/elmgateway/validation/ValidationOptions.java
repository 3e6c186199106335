package eu.elmgateway.validation;

import eu.elmgateway.format.FormatId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever asks for a validation wants of it, beyond what the document itself says. Immutable.
 *
 * @param format the format and version to check by, whatever the document bears the signs of; null for what it is taken for
 * @param profile the profile to check by, by IRI or name, whatever the document names; with {@code @repaired} or
 *     {@code @published} behind it, or that alone, in that variant; null for the one the document names
 * @param variant the variant that judges where {@code profile} does not say which
 * @param draft whether the document is yet to be sealed, so that what sealing adds may be missing
 * @param completeness the list of elements every claim is held against, such as {@code micro-credential}; null for none, but
 *     where a credential itself says that it is one
 * @param seals whether seals are verified
 */
public record ValidationOptions(
        @Nullable FormatId format,
        @Nullable String profile,
        Variant variant,
        boolean draft,
        @Nullable String completeness,
        boolean seals) {
    /** What a push gets: the document's own profile as published, nothing missing. */
    public static final ValidationOptions STANDARD =
            new ValidationOptions(null, null, Variant.PUBLISHED, false, null, true);

    /** The same, by this format and version. */
    public ValidationOptions byFormat(FormatId other) {
        return new ValidationOptions(other, profile, variant, draft, completeness, seals);
    }

    /** The same, by this profile. */
    public ValidationOptions byProfile(String other) {
        return new ValidationOptions(format, other, variant, draft, completeness, seals);
    }

    /** The same, in this variant. */
    public ValidationOptions in(Variant other) {
        return new ValidationOptions(format, profile, other, draft, completeness, seals);
    }

    /** The same, for a document that is yet to be sealed. */
    public ValidationOptions asDraft() {
        return new ValidationOptions(format, profile, variant, true, completeness, seals);
    }

    /** The same, held against this list of elements. */
    public ValidationOptions against(String elements) {
        return new ValidationOptions(format, profile, variant, draft, elements, seals);
    }

    /** The same, without a look at seals: for what is only to be read. */
    public ValidationOptions withoutSeals() {
        return new ValidationOptions(format, profile, variant, draft, completeness, false);
    }
}
