package eu.elmgateway.oots;

import java.util.List;
import java.util.Locale;

/** Media types as senders and askers write them: application/json is what application/ld+json is too (RFC 6838, 4.2.8). */
final class MediaTypes {
    private static final List<String> SYNTAXES = List.of("json", "xml");

    private MediaTypes() {}

    /** Whether two name the same, or one names the syntax of the other. */
    static boolean agree(String one, String other) {
        String plain = plain(one);
        String beside = plain(other);
        return plain.equals(beside)
                || SYNTAXES.stream().anyMatch(syntax -> of(plain, beside, syntax) || of(beside, plain, syntax));
    }

    private static boolean of(String bare, String type, String syntax) {
        return (bare.equals("application/" + syntax) || bare.equals("text/" + syntax))
                && (type.endsWith("/" + syntax) || type.endsWith("+" + syntax));
    }

    private static String plain(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
