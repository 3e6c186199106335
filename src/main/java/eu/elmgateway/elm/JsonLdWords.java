package eu.elmgateway.elm;

import eu.elmgateway.safe.JsonLdException;
import eu.elmgateway.wording.Message;
import java.util.Set;

/** What a document does against a rule of JSON-LD, in plain words; by the error codes of JSON-LD 1.1 API, 9.6. */
final class JsonLdWords {
    /** Those a document can break whose contexts are all known to be right. */
    private static final Set<String> KNOWN = Set.of(
            "invalid-keyword-id-value",
            "invalid-keyword-index-value",
            "invalid-keyword-included-value",
            "invalid-keyword-reverse-value",
            "invalid-keyword-nest-value",
            "invalid-type-value",
            "invalid-typed-value",
            "invalid-value-object",
            "invalid-value-object-value",
            "invalid-language-map-value",
            "invalid-language-tagged-string",
            "invalid-language-tagged-value",
            "invalid-base-direction",
            "invalid-set-or-list-object",
            "invalid-reverse-property-map",
            "invalid-reverse-property-value",
            "colliding-keywords",
            "list-of-lists",
            "conflicting-indexes",
            "unprocessable");

    private JsonLdWords() {}

    static Message of(JsonLdException broken) {
        return KNOWN.contains(broken.code())
                ? Message.of("elm." + broken.code())
                : Message.of("elm.other", String.valueOf(broken.getMessage()));
    }
}
