package eu.elmgateway.validation;

import java.util.Locale;

/** What may be wrong with a code, and how much that weighs is said in the format's {@code vocabularies.yaml}. */
enum CodeRule {
    UNKNOWN_CODE,
    OTHER_CODING,
    SPELLING,
    OTHER_LIST,
    FOREIGN_CODE,
    WHOLE_LIST,
    NO_IRI,
    NO_ID,
    WITHDRAWN_CODE,
    LABEL,
    SCHEME;

    /** As configuration has it, such as {@code unknown-code}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As findings have it. */
    String id() {
        return "vocabulary:" + key();
    }
}
