package eu.elmgateway.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * One mistake, put into the text of a right document by hand. In what is written instead, {@code §} stands before the place
 * that the report must show.
 *
 * @param rule the finding it must lead to
 * @param edits made in this order
 */
record HandMadeError(String rule, List<Edit> edits) {
    private static final char MARK = '§';
    /** Private characters stand for the marks of several mistakes in one text. */
    private static final char FIRST = '\uE000';

    /**
     * Something that is written otherwise.
     *
     * @param after a text before the place, to tell it from others like it
     * @param right what stands there
     * @param wrong what is written instead
     */
    record Edit(String after, String right, String wrong) {}

    /** A document with mistakes, and the places that its report must show, one for each. */
    record Wrong(String text, List<Place> places) {}

    static HandMadeError of(String rule, String after, String right, String wrong) {
        return new HandMadeError(rule, List.of(new Edit(after, right, wrong)));
    }

    /** A further edit that belongs to the same mistake. */
    HandMadeError and(String after, String right, String wrong) {
        var all = new ArrayList<>(edits);
        all.add(new Edit(after, right, wrong));
        return new HandMadeError(rule, List.copyOf(all));
    }

    /** A document with all these mistakes. */
    static Wrong in(String document, List<HandMadeError> errors) {
        String text = document;
        for (int i = 0; i < errors.size(); i++) {
            for (Edit edit : errors.get(i).edits()) {
                text = made(text, edit, (char) (FIRST + i));
            }
        }
        var places = new ArrayList<Place>();
        for (int i = 0; i < errors.size(); i++) {
            places.add(place(text, (char) (FIRST + i)));
        }
        return new Wrong(text.replaceAll("[\\uE000-\\uE0FF]", ""), places);
    }

    private static String made(String text, Edit edit, char mark) {
        int from = text.indexOf(edit.after());
        int at = from < 0 ? -1 : text.indexOf(edit.right(), from);
        if (at < 0) {
            throw new IllegalArgumentException("the document has no " + edit.right() + " after " + edit.after());
        }
        return text.substring(0, at)
                + edit.wrong().replace(MARK, mark)
                + text.substring(at + edit.right().length());
    }

    private static Place place(String text, char mark) {
        String before = text.substring(0, text.indexOf(mark));
        String line = before.substring(before.lastIndexOf('\n') + 1).replaceAll("[\\uE000-\\uE0FF]", "");
        return new Place(null, 1 + (int) before.chars().filter(c -> c == '\n').count(), line.length() + 1);
    }
}
