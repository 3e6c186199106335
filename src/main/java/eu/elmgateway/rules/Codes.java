package eu.elmgateway.rules;

import eu.elmgateway.elm.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Codes of the Publications Office's lists, as the last part of their IRIs, and what they are called elsewhere. */
final class Codes {
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";

    /** Code of three letters (ISO 639-2/T, as the list has it) to the tag of two. */
    private final Map<String, String> tags = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(
                    code -> new Locale(code).getISO3Language().toUpperCase(Locale.ROOT),
                    code -> new Locale(code).getLanguage(),
                    (one, other) -> one));

    /** The language tag of a concept of the list of languages; empty for others, and for languages without a tag of two letters. */
    Optional<String> tag(Value language) {
        return language instanceof Value.Reference reference && reference.id().startsWith(LANGUAGES)
                ? Optional.ofNullable(tags.get(of(language)))
                : Optional.empty();
    }

    /** The last part of a concept's IRI; of a literal, the literal. */
    static String of(Value value) {
        if (value instanceof Value.Reference reference) {
            return reference.id().substring(reference.id().lastIndexOf('/') + 1);
        }
        return value instanceof Value.Text text ? text.text() : ((Value.Literal) value).lexical();
    }
}
