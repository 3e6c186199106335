package eu.elmgateway.safe;

import java.util.Arrays;

/** Line starts of a text, so that an offset becomes line and column without counting again. Immutable. */
public final class LineIndex {
    private final String text;
    private final int[] starts;

    public LineIndex(String text) {
        this.text = text;
        int[] found = new int[16];
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (lines == found.length) {
                found = Arrays.copyOf(found, lines * 2);
            }
            found[lines++] = at + 1;
        }
        starts = Arrays.copyOf(found, lines);
    }

    /** The place of a character, by its offset from 0. */
    public TextPlace place(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new TextPlace(line + 1, offset - starts[line] + 1);
    }

    /** The offset of a place; the end of the text for a place beyond it. */
    public int offset(TextPlace place) {
        return place.line() > starts.length
                ? text.length()
                : Math.min(text.length(), starts[place.line() - 1] + place.column() - 1);
    }

    /** The text of a line counted from 1, without its end; empty beyond the last line. */
    public String line(int number) {
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number < starts.length ? starts[number] - 1 : text.length();
        int start = starts[number - 1];
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
