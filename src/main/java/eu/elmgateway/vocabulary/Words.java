package eu.elmgateway.vocabulary;

import java.util.Locale;
import java.util.regex.Pattern;

/** What names are compared by: letters and digits, in small letters. */
final class Words {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    static String of(String name) {
        return BETWEEN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
