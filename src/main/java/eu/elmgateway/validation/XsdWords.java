package eu.elmgateway.validation;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules of XML Schema 1.0 in plain words, with what to write instead.
 *
 * @param message what is wrong
 * @param advice what to write
 */
record XsdWords(String message, String advice) {
    /** The advice of findings that only repeat the one before, as the engine reports a wrong value twice. */
    static final String ECHO = "See the finding before this one.";

    private static final int SHOWN = 60;
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("dateTime", "a date with time, such as 2024-01-31T09:30:00Z"),
            Map.entry("date", "a date, such as 2024-01-31"),
            Map.entry("duration", "a duration, such as P1Y6M or PT40H"),
            Map.entry("integer", "a whole number"),
            Map.entry("int", "a whole number"),
            Map.entry("positiveInteger", "a whole number above 0"),
            Map.entry("nonNegativeInteger", "a whole number, 0 or above"),
            Map.entry("decimal", "a number with a decimal point, such as 7.5"),
            Map.entry("boolean", "true or false"),
            Map.entry("anyURI", "an address (URI)"),
            Map.entry("language", "a language tag, such as en"),
            Map.entry("base64Binary", "base64"),
            Map.entry("NCName", "a name without blanks and colons that does not begin with a digit"),
            Map.entry("ID", "a name without blanks and colons that does not begin with a digit"));

    private static final Map<String, String> FORMS = Map.of(
            "mailto:.*", "an address that begins with mailto:, such as mailto:office@example.org",
            "([a-zA-Z]{1,8})(-[a-zA-Z0-9]{1,8})*", "a language tag, such as en or pt-BR");

    /** How one rule is said: the engine's text, and ours with its groups filled in. */
    private record Phrase(String code, Pattern text, String message, String advice) {
        XsdWords fill(MatchResult groups) {
            return new XsdWords(fill(message, groups), fill(advice, groups));
        }

        private static String fill(String ours, MatchResult groups) {
            String filled = ours;
            for (int i = 1; i <= groups.groupCount(); i++) {
                String group = String.valueOf(groups.group(i)).strip();
                filled = filled.replace("{form " + i + "}", FORMS.getOrDefault(group, "it by the pattern " + group))
                        .replace("{kind " + i + "}", KINDS.getOrDefault(group, "a value of the type " + group))
                        .replace("{" + i + "}", group.length() <= SHOWN ? group : group.substring(0, SHOWN) + "…")
                        .replace("{list " + i + "}", group.replaceAll("[{}\\[\\]]", ""));
            }
            return filled;
        }
    }

    private static final List<Phrase> PHRASES = List.of(
            phrase(
                    "cvc-complex-type.2.4.a",
                    "element '\\{?([^'}]*)\\}?'\\. One of '\\{([^,}]*)\\}' is expected",
                    "{1} stands where {2} is expected.",
                    "Add {2} before {1}; if it is there, check spelling, namespace and order."),
            phrase(
                    "cvc-complex-type.2.4.a",
                    "element '\\{?([^'}]*)\\}?'\\. One of '(.*)' is expected",
                    "{1} must not stand here.",
                    "Expected here: {list 2}. Check spelling, namespace and order."),
            phrase(
                    "cvc-complex-type.2.4.b",
                    "element '([^']*)' is not complete\\. One of '(.*)' is expected",
                    "{1} is not complete.",
                    "At its end add one of: {list 2}."),
            phrase(
                    "cvc-complex-type.2.4.c",
                    "declaration can be found for element '([^']*)'",
                    "{1} is known to no schema.",
                    "Check spelling and namespace."),
            phrase(
                    "cvc-complex-type.2.4.d",
                    "element '\\{?([^'}]*)\\}?'",
                    "{1} must not stand here; nothing more is expected.",
                    "Take {1} out, or move it to where it belongs."),
            phrase(
                    "cvc-complex-type.2.4.",
                    "element '\\{?([^'}]*)\\}?'",
                    "{1} must not stand here, or stands here too often.",
                    "Take {1} out, or move it to where it belongs."),
            phrase(
                    "cvc-complex-type.2.1",
                    "[Ee]lement '([^']*)'",
                    "{1} must be empty.",
                    "Take out what stands in it, blanks and line breaks too."),
            phrase(
                    "cvc-complex-type.2.2",
                    "[Ee]lement '([^']*)'",
                    "{1} holds elements where a text is expected.",
                    "Write the text alone."),
            phrase(
                    "cvc-complex-type.2.3",
                    "[Ee]lement '([^']*)'",
                    "Text stands in {1} between its elements.",
                    "Move the text into an element."),
            phrase(
                    "cvc-complex-type.3.2",
                    "Attribute '([^']*)' is not allowed to appear in element '([^']*)'",
                    "{2} has an attribute {1} that is not known there.",
                    "Take {1} out, or check its spelling."),
            phrase(
                    "cvc-complex-type.4",
                    "Attribute '([^']*)' must appear on element '([^']*)'",
                    "{2} lacks the attribute {1}.",
                    "Add {1}=\"…\"."),
            phrase(
                    "cvc-datatype-valid",
                    "(?s)'(.*)' is not a valid value (?:for|of union type|of list type) '([^']*)'",
                    "\"{1}\" is not {kind 2}.",
                    "Write {kind 2}."),
            phrase("cvc-type.3.1.3", "(?s)value '(.*)' of element '([^']*)'", "The value of {2} is not valid.", ECHO),
            phrase(
                    "cvc-type.3.1.",
                    "[Ee]lement '([^']*)'",
                    "{1} may hold a text only.",
                    "Take out its elements and attributes."),
            phrase(
                    "cvc-attribute.3",
                    "(?s)value '(.*)' of attribute '([^']*)' on element '([^']*)'",
                    "The attribute {2} of {3} is not valid.",
                    ECHO),
            phrase(
                    "cvc-enumeration-valid",
                    "(?s)Value '(.*)' is not facet-valid with respect to enumeration '\\[(.*)\\]'",
                    "\"{1}\" is not one of the values allowed.",
                    "Write one of: {list 2}."),
            phrase(
                    "cvc-pattern-valid",
                    "(?s)Value '(.*)' is not facet-valid with respect to pattern '(.*)' for type",
                    "\"{1}\" does not have the right form.",
                    "Write {form 2}."),
            phrase(
                    "cvc-minLength-valid",
                    "minLength '(\\d+)'",
                    "The value is too short.",
                    "Write at least {1} character(s)."),
            phrase(
                    "cvc-maxLength-valid",
                    "maxLength '(\\d+)'",
                    "The value is too long.",
                    "Write at most {1} characters."),
            phrase(
                    "cvc-length-valid",
                    "length '(\\d+)' for",
                    "The value has not the right length.",
                    "Write exactly {1} characters."),
            phrase(
                    "cvc-min",
                    "(?s)Value '(.*)' is not facet-valid with respect to min(?:In|Ex)clusive '([^']*)'",
                    "{1} is too small.",
                    "The least is {2}."),
            phrase(
                    "cvc-max",
                    "(?s)Value '(.*)' is not facet-valid with respect to max(?:In|Ex)clusive '([^']*)'",
                    "{1} is too large.",
                    "The most is {2}."),
            phrase(
                    "cvc-identity-constraint.4.3",
                    "Key '([^']*)' with value '(.*)' not found for identity constraint of element '([^']*)'",
                    "Something refers to \"{2}\", but in {3} nothing of the kind it must be has that id.",
                    "Correct the idref, or add what it refers to to its list of references ({1})."),
            phrase(
                    "cvc-identity-constraint.4.2.2",
                    "Duplicate key value \\[(.*)\\] declared for identity constraint",
                    "The id \"{1}\" is given twice.",
                    "Give each thing an id of its own."),
            phrase(
                    "cvc-identity-constraint.4.1",
                    "Duplicate unique value \\[(.*)\\]",
                    "\"{1}\" stands twice where each may stand once.",
                    "Keep one of them."),
            phrase(
                    "cvc-identity-constraint.4.2.1",
                    "[Ee]lement \"?'?([^\"']*)",
                    "{1} has no id by which others can refer to it.",
                    "Add its id."),
            phrase(
                    "cvc-elt.1",
                    "declaration of element '([^']*)'",
                    "The schema knows no outermost element {1} in this namespace.",
                    "Check the name and the namespace (xmlns) of the outermost element."),
            phrase(
                    "cvc-elt.3.1",
                    "Attribute '([^']*)' must not appear on element '([^']*)'",
                    "{2} cannot be declared empty.",
                    "Take {1} out and write the value, or leave {2} out."),
            phrase(
                    "cvc-elt.3.2.1",
                    "[Ee]lement '([^']*)'",
                    "{1} is declared empty (xsi:nil) and yet has content.",
                    "Take xsi:nil out, or the content."),
            phrase(
                    "cvc-elt.4.2",
                    "Cannot resolve '([^']*)' to a type definition for element '([^']*)'",
                    "{2} names a type {1} that the schema does not know.",
                    "Correct xsi:type, or take it out."),
            phrase(
                    "cvc-id.2",
                    "multiple occurrences of ID value '(.*)'",
                    "The id \"{1}\" is given twice.",
                    "Give each thing an id of its own."),
            phrase(
                    "cvc-id.1",
                    "no ID/IDREF binding for IDREF '(.*)'",
                    "Something refers to \"{1}\", which nothing in the document has as its id.",
                    "Correct the reference, or add what it refers to."));

    static XsdWords of(XsdMessage said) {
        for (Phrase phrase : PHRASES) {
            var match = phrase.text().matcher(said.text());
            if (said.code().startsWith(phrase.code()) && match.find()) {
                return phrase.fill(match.toMatchResult());
            }
        }
        return new XsdWords(said.text(), "Compare the place with the schema of this format.");
    }

    private static Phrase phrase(String code, String text, String message, String advice) {
        return new Phrase(code, Pattern.compile(text), message, advice);
    }
}
