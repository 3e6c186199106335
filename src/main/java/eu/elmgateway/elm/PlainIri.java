package eu.elmgateway.elm;

/** Most IRIs are plain to see at a glance. What this takes, {@link Iris#absolute} takes; the reverse does not hold. */
final class PlainIri {
    private static final String MARKS = "-._~:/?@!$&'()*+,;=";

    private PlainIri() {}

    static boolean is(String iri) {
        int colon = iri.indexOf(':');
        if (colon < 1 || !letter(iri.charAt(0)) || colon + 1 == iri.length()) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            if (!letterOrDigit(iri.charAt(i))) {
                return false;
            }
        }
        return rest(iri, iri.startsWith("//", colon + 1) ? colon + 3 : colon + 1);
    }

    /** An authority, a path or what stands for them: begins with a letter or digit; one fragment. */
    private static boolean rest(String iri, int start) {
        if (start >= iri.length() || !letterOrDigit(iri.charAt(start))) {
            return false;
        }
        boolean fragment = false;
        for (int i = start; i < iri.length(); i++) {
            char found = iri.charAt(i);
            if (found == '#' && !fragment) {
                fragment = true;
            } else if (!letterOrDigit(found) && MARKS.indexOf(found) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean letter(char found) {
        return (found >= 'a' && found <= 'z') || (found >= 'A' && found <= 'Z');
    }

    private static boolean letterOrDigit(char found) {
        return letter(found) || (found >= '0' && found <= '9');
    }
}
