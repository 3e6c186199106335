package eu.elmgateway.validation;

import static eu.elmgateway.validation.XsdPhrase.Gap.FORM;
import static eu.elmgateway.validation.XsdPhrase.Gap.KIND;
import static eu.elmgateway.validation.XsdPhrase.Gap.LIST;
import static eu.elmgateway.validation.XsdPhrase.Gap.TEXT;

import eu.elmgateway.wording.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of XML Schema 1.0 in plain words, with what to write instead.
 *
 * @param message what is wrong
 * @param advice what to write
 */
record XsdWords(Message message, Message advice) {
    /** By the beginning of the rule's code, then by what the engine says; the first that fits. */
    private static final List<XsdPhrase> PHRASES = List.of(
            phrase(
                    "cvc-complex-type.2.4.a",
                    "element '\\{?([^'}]*)\\}?'\\. One of '\\{([^,}]*)\\}' is expected",
                    "one-expected",
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-complex-type.2.4.a",
                    "element '\\{?([^'}]*)\\}?'\\. One of '(.*)' is expected",
                    "others-expected",
                    TEXT,
                    LIST),
            phrase(
                    "cvc-complex-type.2.4.b",
                    "element '([^']*)' is not complete\\. One of '(.*)' is expected",
                    "incomplete",
                    TEXT,
                    LIST),
            phrase("cvc-complex-type.2.4.c", "declaration can be found for element '([^']*)'", "unknown", TEXT),
            phrase("cvc-complex-type.2.4.d", "element '\\{?([^'}]*)\\}?'", "nothing-expected", TEXT),
            phrase("cvc-complex-type.2.4.", "element '\\{?([^'}]*)\\}?'", "too-often", TEXT),
            phrase("cvc-complex-type.2.1", "[Ee]lement '([^']*)'", "must-be-empty", TEXT),
            phrase("cvc-complex-type.2.2", "[Ee]lement '([^']*)'", "text-expected", TEXT),
            phrase("cvc-complex-type.2.3", "[Ee]lement '([^']*)'", "text-between", TEXT),
            phrase(
                    "cvc-complex-type.3.1",
                    "(?s)Value '(.*)' of attribute '([^']*)' of .* has a fixed value of '(.*)'\\.",
                    "attribute-fixed",
                    TEXT,
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-complex-type.3.2",
                    "Attribute '([^']*)' is not allowed to appear in element '([^']*)'",
                    "attribute-unknown",
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-complex-type.4",
                    "Attribute '([^']*)' must appear on element '([^']*)'",
                    "attribute-missing",
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-datatype-valid",
                    "(?s)'(.*)' is not a valid value (?:for|of union type|of list type) '([^']*)'",
                    "datatype",
                    TEXT,
                    KIND),
            phrase("cvc-type.3.1.3", "(?s)value '(.*)' of element '([^']*)'", "element-value", TEXT, TEXT),
            phrase("cvc-type.3.1.", "[Ee]lement '([^']*)'", "text-only", TEXT),
            phrase(
                    "cvc-attribute.3",
                    "(?s)value '(.*)' of attribute '([^']*)' on element '([^']*)'",
                    "attribute-value",
                    TEXT,
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-attribute.4",
                    "(?s)value '(.*)' of attribute '([^']*)' on .* must have a value of '(.*)'\\.",
                    "attribute-fixed",
                    TEXT,
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-enumeration-valid",
                    "(?s)Value '(.*)' is not facet-valid with respect to enumeration '\\[(.*)\\]'",
                    "enumeration",
                    TEXT,
                    LIST),
            phrase(
                    "cvc-pattern-valid",
                    "(?s)Value '(.*)' is not facet-valid with respect to pattern '(.*)' for type",
                    "pattern",
                    TEXT,
                    FORM),
            phrase("cvc-minLength-valid", "minLength '(\\d+)'", "too-short", TEXT),
            phrase("cvc-maxLength-valid", "maxLength '(\\d+)'", "too-long", TEXT),
            phrase("cvc-length-valid", "length '(\\d+)' for", "length", TEXT),
            phrase(
                    "cvc-fractionDigits",
                    "(?s)Value '(.*)' has (\\d+) .* to (\\d+)",
                    "fraction-digits",
                    TEXT,
                    TEXT,
                    TEXT),
            phrase("cvc-totalDigits", "(?s)Value '(.*)' has (\\d+) .* to (\\d+)", "total-digits", TEXT, TEXT, TEXT),
            phrase(
                    "cvc-min",
                    "(?s)Value '(.*)' is not facet-valid with respect to min(?:In|Ex)clusive '([^']*)'",
                    "too-small",
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-max",
                    "(?s)Value '(.*)' is not facet-valid with respect to max(?:In|Ex)clusive '([^']*)'",
                    "too-large",
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-identity-constraint.4.3",
                    "Key '([^']*)' with value '(.*)' not found for identity constraint of element '([^']*)'",
                    "key-missing",
                    TEXT,
                    TEXT,
                    TEXT),
            phrase(
                    "cvc-identity-constraint.4.2.2",
                    "Duplicate key value \\[(.*)\\] declared for identity constraint",
                    "id-twice",
                    TEXT),
            phrase("cvc-identity-constraint.4.1", "Duplicate unique value \\[(.*)\\]", "value-twice", TEXT),
            phrase("cvc-identity-constraint.4.2.1", "[Ee]lement \"?'?([^\"']*)", "id-missing", TEXT),
            phrase("cvc-elt.1", "declaration of element '([^']*)'", "root-unknown", TEXT),
            phrase(
                    "cvc-elt.3.1",
                    "Attribute '([^']*)' must not appear on element '([^']*)'",
                    "not-nillable",
                    TEXT,
                    TEXT),
            phrase("cvc-elt.5.2.2.1", "[Ee]lement '([^']*)'", "text-only", TEXT),
            phrase(
                    "cvc-elt.5.2.2.2",
                    "(?s)value '(.*)' of element '([^']*)' does not match the .* value '(.*)'\\.",
                    "element-fixed",
                    TEXT,
                    TEXT,
                    TEXT),
            phrase("cvc-elt.3.2.1", "[Ee]lement '([^']*)'", "nil-with-content", TEXT),
            phrase(
                    "cvc-elt.4.2",
                    "Cannot resolve '([^']*)' to a type definition for element '([^']*)'",
                    "type-unknown",
                    TEXT,
                    TEXT),
            phrase("cvc-id.2", "multiple occurrences of ID value '(.*)'", "id-twice", TEXT),
            phrase("cvc-id.1", "no ID/IDREF binding for IDREF '(.*)'", "idref-missing", TEXT));

    /** @param attribute whose value it is, null if it is not that of an attribute */
    static XsdWords of(XsdMessage said, @Nullable String attribute) {
        return PHRASES.stream()
                .flatMap(phrase -> phrase.match(said, attribute).stream())
                .findFirst()
                .orElseGet(() -> new XsdWords(Message.verbatim(said.text()), Message.of("xsd.other.advice")));
    }

    private static XsdPhrase phrase(String code, String text, String key, XsdPhrase.Gap... gaps) {
        return new XsdPhrase(code, text, key, List.of(gaps));
    }
}
