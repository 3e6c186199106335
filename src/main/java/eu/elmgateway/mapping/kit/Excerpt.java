package eu.elmgateway.mapping.kit;

/** As much of a text as a person needs to see: of a picture of a megabyte, the characters around the first that differs. */
final class Excerpt {
    private static final int LONGEST = 120;
    private static final int BEFORE = 30;

    private Excerpt() {}

    /** The beginning of a text. */
    static String of(String text) {
        return around(text, 0);
    }

    /** That part of a text in which it begins to differ from another. */
    static String of(String text, String other) {
        int same = 0;
        while (same < Math.min(text.length(), other.length()) && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        return around(text, Math.max(text.length(), other.length()) <= LONGEST ? 0 : Math.max(0, same - BEFORE));
    }

    private static String around(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(from, end) + (end < text.length() ? "…" : "");
    }
}
