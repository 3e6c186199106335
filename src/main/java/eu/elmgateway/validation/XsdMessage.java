package eu.elmgateway.validation;

import java.util.regex.Pattern;

/**
 * What the JDK's schema engine said.
 *
 * @param code the rule's code in XML Schema 1.0, appendix C, such as {@code cvc-complex-type.2.4.a}
 * @param text the rest, with namespaces taken out of names
 */
record XsdMessage(String code, String text) {
    private static final Pattern CODE = Pattern.compile("\\A([a-z]+-[A-Za-z0-9.-]+): (.*)\\z", Pattern.DOTALL);
    private static final Pattern EXPANDED = Pattern.compile("\"[^\"]*\":([^,}'\\s]+)");

    static XsdMessage of(String message) {
        var parts = CODE.matcher(message);
        return parts.matches()
                ? new XsdMessage(
                        parts.group(1), EXPANDED.matcher(parts.group(2)).replaceAll("$1"))
                : new XsdMessage("other", message);
    }
}
