package eu.elmgateway.safe;

import java.util.Comparator;

/**
 * A place in a text, ordered as one reads.
 *
 * @param line counted from 1
 * @param column characters from the start of the line, counted from 1
 */
public record TextPlace(int line, int column) implements Comparable<TextPlace> {
    /** Where every text begins. */
    public static final TextPlace START = new TextPlace(1, 1);

    @Override
    public int compareTo(TextPlace other) {
        return Comparator.comparingInt(TextPlace::line)
                .thenComparingInt(TextPlace::column)
                .compare(this, other);
    }
}
