package eu.elmgateway.validation;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK's schema engine said.
 *
 * @param code the rule's code in XML Schema 1.0, appendix C, such as {@code cvc-complex-type.2.4.a}
 * @param text the rest, with namespaces taken out of names
 */
record XsdMessage(String code, String text) {
    private static final Pattern CODE = Pattern.compile("\\A([a-z]+-[A-Za-z0-9.-]+): (.*)\\z", Pattern.DOTALL);
    private static final Pattern EXPANDED = Pattern.compile("\"[^\"]*\":([^,}'\\s]+)");

    private static final Pattern VALUE = Pattern.compile("cvc-[a-zA-Z]+-valid.*");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?s)(?:.* of attribute|Attribute) '([^']*)' (?:o[fn]|is not allowed to appear in) element .*");

    static XsdMessage of(String message) {
        var parts = CODE.matcher(message);
        return parts.matches()
                ? new XsdMessage(
                        parts.group(1), EXPANDED.matcher(parts.group(2)).replaceAll("$1"))
                : new XsdMessage("other", message);
    }

    /**
     * Whether the engine says again, of the element or the attribute, what it said just before of the value: a datatype's rule
     * knows the value and not where it stands.
     */
    boolean echoes(XsdMessage before) {
        return VALUE.matcher(before.code).matches()
                && (code.equals("cvc-type.3.1.3")
                        || code.equals("cvc-attribute.3")
                        || code.equals("cvc-complex-type.2.2"));
    }

    /** The attribute at fault, by its name in the document; null if the engine speaks of none that is there. */
    @Nullable
    String attribute() {
        var named = ATTRIBUTE.matcher(text);
        return named.matches() ? named.group(1) : null;
    }
}
