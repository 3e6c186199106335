package eu.elmgateway.safe;

import java.util.Arrays;

/** Line starts of a text, so that an offset becomes line and column without counting again. Immutable. */
public final class LineIndex {
    private final String text;
    private final int[] starts;
    private final int before;

    public LineIndex(String text) {
        this(text, 1);
    }

    /** @param first what the first line of the text counts as, where the text is a part of a longer one */
    public LineIndex(String text, int first) {
        this.text = text;
        this.before = first - 1;
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
        return new TextPlace(before + line + 1, offset - starts[line] + 1);
    }

    /** The offset of a place; the end of the text for a place beyond it. */
    public int offset(TextPlace place) {
        int line = place.line() - before;
        return line > starts.length ? text.length() : Math.min(text.length(), starts[line - 1] + place.column() - 1);
    }

    /** The text of a line, without its end; empty beyond the last line. */
    public String line(int counted) {
        int number = counted - before;
        if (number < 1 || number > starts.length) {
            return "";
        }
        int end = number < starts.length ? starts[number] - 1 : text.length();
        int start = starts[number - 1];
        return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
