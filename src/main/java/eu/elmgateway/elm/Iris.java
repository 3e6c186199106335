package eu.elmgateway.elm;

import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** What RDF can hold: absolute IRIs (RFC 3986, as strictly as the JSON-LD processor takes it) and BCP 47 language tags. */
final class Iris {
    private static final int SHORTEST = 3;

    private Iris() {}

    static boolean absolute(String iri) {
        if (iri.length() < SHORTEST) {
            return false;
        }
        if (plain(iri)) {
            return true;
        }
        try {
            return URI.create(tolerated(iri.strip())).isAbsolute();
        } catch (IllegalArgumentException notAnIri) {
            return false;
        }
    }

    /**
     * Whether an IRI is absolute at first sight: a scheme, a path of letters, digits and a few marks, perhaps a fragment. Nearly
     * all are so, and parsing costs ten times as much.
     */
    static boolean plain(String iri) {
        int colon = iri.indexOf(':');
        if (colon < 1 || !letter(iri.charAt(0)) || !all(iri, 1, colon, "+-.")) {
            return false;
        }
        int start = iri.startsWith("//", colon + 1) ? colon + 3 : colon + 1;
        int hash = iri.indexOf('#', start);
        int end = hash < 0 ? iri.length() : hash;
        return start < end
                && letterOrDigit(iri.charAt(start))
                && all(iri, start, end, start == colon + 1 ? "-._~/:" : "-._~/")
                && all(iri, Math.min(end + 1, iri.length()), iri.length(), "-._~/");
    }

    private static boolean all(String text, int from, int to, String marks) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            if (!letterOrDigit(character) && marks.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean letterOrDigit(char character) {
        return letter(character) || (character >= '0' && character <= '9');
    }

    private static boolean letter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** Namespaces that end in a colon or a bracket are IRIs for the processor, not for {@link URI}. */
    private static String tolerated(String iri) {
        if (iri.endsWith(":")) {
            return iri + ".";
        }
        return iri.endsWith("[") || iri.endsWith("]") ? iri.substring(0, iri.length() - 1) : iri;
    }

    static boolean language(String tag) {
        if (tag.length() == 2 && letter(tag.charAt(0)) && letter(tag.charAt(1))) {
            return true;
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
