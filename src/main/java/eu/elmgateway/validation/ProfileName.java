package eu.elmgateway.validation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A profile as somebody asks for it: {@code edc-accredited}, its IRI, either with {@code @repaired} behind it, or
 * {@code @repaired} alone for the document's own.
 *
 * @param name name or IRI, null for the document's own
 */
record ProfileName(@Nullable String name, Variant variant) {

    /** @throws IllegalArgumentException if what stands behind the {@code @} is no variant */
    static ProfileName of(ValidationOptions options) {
        String asked = options.profile();
        int at = asked == null ? -1 : asked.lastIndexOf('@');
        if (asked == null || at < 0) {
            return new ProfileName(asked, options.variant());
        }
        String word = asked.substring(at + 1);
        if (!Variant.words().contains(word)) {
            throw new IllegalArgumentException("there is no variant '" + word + "' of a profile; write one of "
                    + String.join(", ", Variant.words()) + " behind the @");
        }
        return new ProfileName(at == 0 ? null : asked.substring(0, at), Variant.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
