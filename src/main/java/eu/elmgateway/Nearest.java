package eu.elmgateway;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what was probably meant by a name that does not exist. */
final class Nearest {
    private Nearest() {}

    /** A question to add to an error text, empty if no name comes near. */
    static String to(String name, List<String> names) {
        String written = plain(name);
        return names.stream()
                .min(Comparator.comparingInt(candidate -> distance(written, plain(candidate))))
                .filter(candidate -> distance(written, plain(candidate)) <= Math.max(2, candidate.length() / 3))
                .map(candidate -> "; did you mean '" + candidate + "'?")
                .orElse("; there are " + String.join(", ", names));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^elm_gateway_", "").replaceAll("[^a-z0-9]", "");
    }

    /** Levenshtein's distance, row by row. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
