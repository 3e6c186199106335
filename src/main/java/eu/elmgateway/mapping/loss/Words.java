package eu.elmgateway.mapping.loss;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How values are compared: white space does not count, and a word is a run of letters or of digits. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
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

    /** Whether a text begins or ends with another, as whole words. */
    static boolean atEnd(String part, String whole) {
        return (whole.startsWith(part) && boundary(whole, part.length()))
                || (whole.endsWith(part) && boundary(whole, whole.length() - part.length()));
    }

    private static boolean boundary(String text, int at) {
        return at == 0
                || at == text.length()
                || kind(text.charAt(at - 1)) != kind(text.charAt(at))
                || kind(text.charAt(at)) == 0;
    }

    private static int kind(char character) {
        return Character.isLetter(character) ? 2 : Character.isDigit(character) ? 1 : 0;
    }

    /** The first word, empty if there is none. */
    static String first(String value) {
        var word = WORD.matcher(value);
        return word.find() ? word.group() : "";
    }

    /** Every word, as it stands there. */
    static List<String> of(String value) {
        return WORD.matcher(value).results().map(MatchResult::group).distinct().toList();
    }

    /** What follows the last slash or number sign: the code in an IRI; the value itself if it has none. */
    static String code(String value) {
        return value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1);
    }
}
