package eu.elmgateway.safe;

/** What XML 1.0 can hold (section 2.2). */
public final class XmlCharacters {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlCharacters() {}

    /** The text with U+FFFD in place of every character that XML cannot hold. */
    public static String legal(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (doubtful(text.charAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    /** Texts hold pictures of megabytes, so most of their characters are passed over one by one, without code points. */
    private static boolean doubtful(char character) {
        return character < ' ' ? !allowed(character) : character >= Character.MIN_SURROGATE;
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(character -> allowed(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean allowed(int character) {
        return character >= ' '
                ? character < Character.MIN_SURROGATE
                        || (character > Character.MAX_SURROGATE && character != 0xFFFE && character != 0xFFFF)
                : character == '\t' || character == '\n' || character == '\r';
    }
}
