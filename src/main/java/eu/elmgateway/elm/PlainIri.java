package eu.elmgateway.elm;

/** Most IRIs are plain to see at a glance. What this takes, {@link Iris#absolute} takes; the reverse does not hold. */
final class PlainIri {
    private static final String MARKS = "-._~:/?@!$&'()*+,;=";

    /** What may stand in a scheme, and what may stand behind one; a set of the latter for each ASCII character. */
    private static final boolean[] PLAIN = plain();

    private PlainIri() {}

    private static boolean[] plain() {
        var plain = new boolean[128];
        for (char i = 0; i < plain.length; i++) {
            plain[i] = letterOrDigit((byte) i) || MARKS.indexOf(i) >= 0;
        }
        return plain;
    }

    /** Whether an IRI stands between two places in bytes that are ASCII. */
    static boolean is(byte[] text, int from, int to) {
        int i = from;
        while (i < to && letterOrDigit(text[i])) {
            i++;
        }
        if (i == from || i == to || text[i] != ':' || text[from] <= '9') {
            return false;
        }
        boolean authority = i + 2 < to && text[i + 1] == '/' && text[i + 2] == '/';
        return rest(text, authority ? i + 3 : i + 1, to);
    }

    /** An authority, a path or what stands for them: begins with a letter or digit; one fragment. */
    private static boolean rest(byte[] text, int from, int to) {
        if (from >= to || !letterOrDigit(text[from])) {
            return false;
        }
        boolean fragment = false;
        for (int i = from; i < to; i++) {
            if (text[i] == '#' && !fragment) {
                fragment = true;
            } else if (text[i] < 0 || !PLAIN[text[i]]) {
                return false;
            }
        }
        return true;
    }

    private static boolean letterOrDigit(byte found) {
        return (found >= 'a' && found <= 'z') || (found >= 'A' && found <= 'Z') || (found >= '0' && found <= '9');
    }
}
