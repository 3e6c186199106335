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
        try {
            return URI.create(tolerated(iri.strip())).isAbsolute();
        } catch (IllegalArgumentException notAnIri) {
            return false;
        }
    }

    /** Namespaces that end in a colon or a bracket are IRIs for the processor, not for {@link URI}. */
    private static String tolerated(String iri) {
        if (iri.endsWith(":")) {
            return iri + ".";
        }
        return iri.endsWith("[") || iri.endsWith("]") ? iri.substring(0, iri.length() - 1) : iri;
    }

    static boolean language(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }
}
