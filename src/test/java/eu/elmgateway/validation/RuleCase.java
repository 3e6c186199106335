package eu.elmgateway.validation;

import java.util.ArrayList;
import java.util.List;

/**
 * A mistake made by hand in a sample, and the same place done right. The wrong text has a § where the finding belongs.
 *
 * @param rule without {@code rules:}
 * @param pointer where the finding belongs
 * @param also other rules that rightly speak up too
 */
record RuleCase(String rule, String pointer, List<Change> changes, List<String> also) {
    private static final String MARK = "§";

    /** What stands in the sample, and what is put there. */
    private record Change(String original, String wrong, String right) {}

    static RuleCase of(String rule, String pointer, String original, String wrong, String right) {
        return new RuleCase(rule, pointer, List.of(new Change(original, wrong, right)), List.of());
    }

    RuleCase and(String original, String wrong) {
        var more = new ArrayList<>(changes);
        more.add(new Change(original, wrong, original));
        return new RuleCase(rule, pointer, more, also);
    }

    RuleCase with(String... others) {
        return new RuleCase(rule, pointer, changes, List.of(others));
    }

    String wrong(String sample) {
        return marked(sample).replace(MARK, "");
    }

    /** The line of the mistake, counted from 1. */
    int line(String sample) {
        String text = marked(sample);
        return (int) text.substring(0, text.indexOf(MARK)).lines().count();
    }

    String right(String sample) {
        String text = sample;
        for (Change change : changes) {
            int at = text.indexOf(change.original());
            text = text.substring(0, at)
                    + change.right()
                    + text.substring(at + change.original().length());
        }
        return text;
    }

    private String marked(String sample) {
        String text = sample;
        for (Change change : changes) {
            int at = text.indexOf(change.original());
            if (at < 0) {
                throw new IllegalStateException(rule + ": the sample does not hold " + change.original());
            }
            text = text.substring(0, at)
                    + change.wrong()
                    + text.substring(at + change.original().length());
        }
        return text;
    }
}
