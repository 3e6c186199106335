package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a document itself says of a code (SKOS). */
final class Concepts {
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String LABEL = SKOS + "prefLabel";
    private static final String SCHEME = SKOS + "inScheme";

    private Concepts() {}

    /** Its label in English; null if it has none. */
    static @Nullable String label(Node concept) {
        for (Value value : concept.values(LABEL)) {
            if (value instanceof Value.Text text && text.language().regionMatches(true, 0, "en", 0, 2)) {
                return text.text();
            }
        }
        return null;
    }

    /** Whether it says that it is in a list, and this is not the one. */
    static boolean inOtherScheme(Node concept, String scheme) {
        List<Value> schemes = concept.values(SCHEME);
        return !schemes.isEmpty() && !schemes.contains(new Value.Reference(scheme));
    }
}
