package eu.elmgateway.mapping.loss;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** How values are compared: white space does not count, and a word is a run of letters or of digits. */
final class Words {
    private static final int LETTERS = bits(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER);
    private static final int NUMBERS =
            bits(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);

    /** Between the space and this no character is white space. */
    private static final char FIRST_WIDE_SPACE = 0x1680;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    static String normal(String value) {
        return plain(value) ? value : SPACE.matcher(value.strip()).replaceAll(" ");
    }

    /** Whether normal would change nothing; most values are such, and pictures are long. */
    private static boolean plain(String value) {
        char before = ' ';
        for (int i = 0; i < value.length(); i++) {
            char now = value.charAt(i);
            if (now > ' ' && now < FIRST_WIDE_SPACE) {
                before = now;
                continue;
            }
            if (Character.isWhitespace(now) && (now != ' ' || before == ' ')) {
                return false;
            }
            before = now;
        }
        return value.isEmpty() || before != ' ';
    }

    /** Whether a text stands in another as whole words. */
    static boolean within(String part, String whole) {
        for (int at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
            if (boundary(whole, at) && boundary(whole, at + part.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may begin or end here. */
    static boolean boundary(String text, int at) {
        return at == 0
                || at == text.length()
                || kind(text.charAt(at - 1)) != kind(text.charAt(at))
                || kind(text.charAt(at)) == 0;
    }

    private static int kind(char character) {
        return Character.isLetter(character) ? 2 : Character.isDigit(character) ? 1 : 0;
    }

    private static int bits(byte... categories) {
        int bits = 0;
        for (byte category : categories) {
            bits |= 1 << category;
        }
        return bits;
    }

    /** The first word, empty if there is none. */
    static String first(String value) {
        int start = start(value, 0);
        return start == value.length() ? "" : value.substring(start, end(value, start));
    }

    /** Every word, as it stands there, once. */
    static Set<String> of(String value) {
        Set<String> words = new LinkedHashSet<>();
        for (int start = start(value, 0); start < value.length(); ) {
            int end = end(value, start);
            words.add(value.substring(start, end));
            start = start(value, end);
        }
        return words;
    }

    private static int start(String value, int from) {
        int at = from;
        while (at < value.length() && alike(value.codePointAt(at)) == 0) {
            at += Character.charCount(value.codePointAt(at));
        }
        return at;
    }

    private static int end(String value, int start) {
        int alike = alike(value.codePointAt(start));
        int at = start;
        while (at < value.length() && alike(value.codePointAt(at)) == alike) {
            at += Character.charCount(value.codePointAt(at));
        }
        return at;
    }

    /** The kind of characters that make a word with this one, 0 if none do. */
    private static int alike(int codePoint) {
        int bit = 1 << Character.getType(codePoint);
        return (bit & LETTERS) != 0 ? LETTERS : (bit & NUMBERS) != 0 ? NUMBERS : 0;
    }

    /** What follows the last slash or number sign: the code in an IRI; the value itself if it has none. */
    static String code(String value) {
        return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1);
    }
}
