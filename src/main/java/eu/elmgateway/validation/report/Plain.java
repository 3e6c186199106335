package eu.elmgateway.validation.report;

/** Text of a document as it may be shown: character by character the same, but nothing in it steers what shows it. */
final class Plain {
    private static final char INSTEAD = '\uFFFD';

    private Plain() {}

    /** Control characters, turns of the reading direction and halves of characters are replaced; length stays. */
    static String of(String text) {
        var plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                plain.setCharAt(i, ' ');
            } else if (Character.isISOControl(c) || steers(c) || half(text, i)) {
                plain.setCharAt(i, INSTEAD);
            }
        }
        return plain.toString();
    }

    private static boolean steers(char c) {
        boolean separator = c == '\u2028' || c == '\u2029';
        boolean direction = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069') || c == '\u061C';
        return separator || direction || c == '\u200E' || c == '\u200F' || c == '\uFFFE' || c == '\uFFFF';
    }

    private static boolean half(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
