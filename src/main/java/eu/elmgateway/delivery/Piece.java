package eu.elmgateway.delivery;

import eu.elmgateway.registry.Merging;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of our own making with one record, taken apart, so that records of many documents can be written under what they
 * share. Texts, since what is cut must not be read again.
 *
 * @param frame what stands around the group: equal in all documents that can become one
 * @param group what stands in the group around the record
 * @param record the record
 */
record Piece(Around frame, Around group, String record) {

    /** What stands before and behind something. */
    record Around(String before, String behind) {}

    /**
     * Takes a document apart.
     *
     * @throws IllegalStateException if it does not hold exactly one group with one record
     */
    static Piece of(byte[] document, Merging merging) {
        String text = new String(document, StandardCharsets.UTF_8);
        Span group = Span.of(text, merging.group());
        Span record = Span.of(text, merging.record());
        return new Piece(
                new Around(text.substring(0, group.start()), text.substring(group.end())),
                new Around(text.substring(group.start(), record.start()), text.substring(record.end(), group.end())),
                text.substring(record.start(), record.end()));
    }

    private record Span(int start, int end) {
        static Span of(String text, String name) {
            String prefixed = "(?:[\\w.-]+:)?" + Pattern.quote(name);
            Matcher start = Pattern.compile("<" + prefixed + "(?=[\\s>])").matcher(text);
            Matcher end = Pattern.compile("</" + prefixed + "\\s*>").matcher(text);
            if (!start.find() || !end.find(start.start())) {
                throw wrong(name, "no");
            }
            var span = new Span(start.start(), end.end());
            if (start.find()) {
                throw wrong(name, "more than one");
            }
            return span;
        }

        private static IllegalStateException wrong(String name, String many) {
            return new IllegalStateException("a mapped document has " + many + " element " + name
                    + "; a registry with batch.merged needs a mapping that writes one record with one group around it");
        }
    }
}
