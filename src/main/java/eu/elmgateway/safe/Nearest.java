package eu.elmgateway.safe;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant by a name that does not exist. */
public final class Nearest {
    private static final int CLOSE = 2;

    private Nearest() {}

    /** The name that differs least, by no more than two letters and no more than a third of its length. */
    public static Optional<String> to(String name, Collection<String> names) {
        String written = name.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= CLOSE)
                .min(Comparator.comparingInt(candidate -> distance(written, candidate.toLowerCase(Locale.ROOT))))
                .filter(candidate -> distance(written, candidate.toLowerCase(Locale.ROOT))
                        <= Math.min(CLOSE, candidate.length() / 3));
    }

    /** How many letters must be added, taken or changed (Levenshtein), row by row. */
    static int distance(String from, String to) {
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
