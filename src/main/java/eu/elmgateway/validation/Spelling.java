package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An IRI as it was written, and without what often slips in: two IRIs are the same only letter by letter.
 *
 * @param written as it stands in the document
 * @param tidy with http, without blanks or a slash at its end
 * @param slips what was put right
 */
record Spelling(String written, String tidy, List<Message> slips) {
    private static final Pattern BLANKS = Pattern.compile("^(\\s|%20)+|(\\s|%20)+$");

    Spelling {
        slips = List.copyOf(slips);
    }

    static Spelling of(String written) {
        var slips = new ArrayList<Message>();
        String tidy = BLANKS.matcher(written).replaceAll("");
        if (!tidy.equals(written)) {
            slips.add(Message.of("vocabulary.slip.blank"));
        }
        if (tidy.startsWith("https:")) {
            slips.add(Message.of("vocabulary.slip.https"));
            tidy = "http:" + tidy.substring("https:".length());
        }
        int end = tidy.length();
        while (end > 0 && tidy.charAt(end - 1) == '/') {
            end--;
        }
        if (end < tidy.length()) {
            slips.add(Message.of("vocabulary.slip.slash"));
            tidy = tidy.substring(0, end);
        }
        return new Spelling(written, tidy, slips);
    }

    /** What is wrong with it. */
    Message what(boolean inAnotherCase) {
        var all = new ArrayList<>(slips);
        if (inAnotherCase) {
            all.add(Message.of("vocabulary.slip.case"));
        }
        return Message.of("vocabulary.spelling", CodeWords.cut(written), all);
    }
}
