package eu.elmgateway.safe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Finds what was probably meant by a name that does not exist. */
public final class Nearest {
    private static final int CLOSE = 2;

    private Nearest() {}

    /** The name that differs least, by no more than two letters and no more than a third of its length. */
    public static Optional<String> to(String name, Collection<String> names) {
        return all(name, names, text -> text.toLowerCase(Locale.ROOT), length -> Math.min(CLOSE, length / 3)).stream()
                .findFirst();
    }

    /**
     * Those names that differ least, in their order; several if they differ equally, none if all differ too much. Costs a
     * comparison of lengths for most names.
     *
     * @param plain what names are compared by
     * @param allowed the length of a name to how many letters may differ
     */
    public static List<String> all(
            String name, Collection<String> names, UnaryOperator<String> plain, IntUnaryOperator allowed) {
        String written = plain.apply(name);
        var nearest = new ArrayList<String>();
        int least = Integer.MAX_VALUE;
        for (String candidate : names) {
            String text = plain.apply(candidate);
            int most = Math.min(least, allowed.applyAsInt(text.length()));
            int distance = distance(written, text, most);
            if (distance < least && distance <= most) {
                nearest.clear();
                least = distance;
            }
            if (distance == least) {
                nearest.add(candidate);
            }
        }
        return nearest;
    }

    /**
     * How many letters must be added, taken, changed or swapped with their neighbour (Damerau's distance, without changes
     * between what was swapped).
     *
     * @param most any greater number may be returned if it is more than this
     */
    static int distance(String from, String to, int most) {
        if (Math.abs(from.length() - to.length()) > most) {
            return most + 1;
        }
        int[] before = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] free = before;
            before = above;
            above = row;
            row = free;
            if (fill(row, above, before, from, to, i) > most) {
                return most + 1;
            }
        }
        return row[to.length()];
    }

    /** Fills one row of the table, and tells the least in it. */
    private static int fill(int[] row, int[] above, int[] before, String from, String to, int i) {
        row[0] = i;
        int least = i;
        char letter = from.charAt(i - 1);
        for (int j = 1; j <= to.length(); j++) {
            int change = above[j - 1] + (letter == to.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, 1 + Math.min(row[j - 1], above[j]));
            if (i > 1 && j > 1 && letter == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1)) {
                row[j] = Math.min(row[j], before[j - 2] + 1);
            }
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
