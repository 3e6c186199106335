package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one rule of XML Schema is said: found by the engine's text, whose groups fill the gaps of our sentences.
 *
 * @param code the beginning of the rule's code
 * @param text the engine's text
 * @param key of our sentence in the catalogue {@code xsd}; that of the advice ends in {@code .advice}
 * @param gaps what each group is
 */
record XsdPhrase(String code, Pattern text, String key, List<Gap> gaps) {
    private static final int SHOWN = 60;
    /** What is said of a value, which can be said of an attribute that has it; its name fills one gap more. */
    private static final Set<String> OF_VALUES = Set.of(
            "datatype",
            "enumeration",
            "pattern",
            "too-short",
            "too-long",
            "length",
            "too-small",
            "too-large",
            "fraction-digits",
            "total-digits");

    private static final Set<String> KINDS = Set.of(
            "dateTime",
            "date",
            "duration",
            "integer",
            "int",
            "positiveInteger",
            "nonNegativeInteger",
            "decimal",
            "boolean",
            "anyURI",
            "language",
            "base64Binary",
            "NCName",
            "ID");
    private static final Map<String, String> FORMS =
            Map.of("mailto:.*", "mailto", "([a-zA-Z]{1,8})(-[a-zA-Z0-9]{1,8})*", "language");

    /** What a group of the engine's text is. */
    enum Gap {
        /** A name or a value, cut if it is long. */
        TEXT,
        /** A list of names or values in braces or brackets. */
        LIST,
        /** The name of a datatype. */
        KIND,
        /** A pattern. */
        FORM;

        private Object filling(String group) {
            return switch (this) {
                case TEXT -> group.length() <= SHOWN ? group : group.substring(0, SHOWN) + "…";
                case LIST -> group.replaceAll("[{}\\[\\]]", "");
                case KIND -> KINDS.contains(group) ? Message.of("xsd.kind." + group) : Message.of("xsd.kind", group);
                case FORM -> {
                    String known = FORMS.get(group);
                    yield known == null ? Message.of("xsd.form", group) : Message.of("xsd.form." + known);
                }
            };
        }
    }

    XsdPhrase(String code, String text, String key, List<Gap> gaps) {
        this(code, Pattern.compile(text), key, gaps);
    }

    /**
     * Our words for what the engine said, if this is the phrase for it.
     *
     * @param attribute whose value it is, null if it is not that of an attribute
     */
    Optional<XsdWords> match(XsdMessage said, @Nullable String attribute) {
        if (!said.code().startsWith(code)) {
            return Optional.empty();
        }
        var match = text.matcher(said.text());
        return match.find() ? Optional.of(words(match, attribute)) : Optional.empty();
    }

    private XsdWords words(MatchResult groups, @Nullable String attribute) {
        List<Object> fillings = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            fillings.add(gaps.get(i).filling(String.valueOf(groups.group(i + 1)).strip()));
        }
        var advice = Message.of("xsd." + key + ".advice", fillings.toArray());
        boolean ofAttribute = attribute != null && OF_VALUES.contains(key);
        if (ofAttribute) {
            fillings.add(attribute);
        }
        return new XsdWords(Message.of("xsd." + key + (ofAttribute ? ".attribute" : ""), fillings.toArray()), advice);
    }
}
