package eu.elmgateway.delivery;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML document of our own making, taken apart into its root's tags and what stands between them, so that records of many
 * documents can be written one after the other under one root. Texts, since what is cut must not be read again.
 *
 * @param open all up to the end of the root's start tag
 * @param records what the root holds
 * @param close the root's end tag
 */
record Envelope(String open, String records, String close) {
    private static final Pattern START = Pattern.compile(
            "\\A(?:<\\?xml[^>]*\\?>)?\\s*(?:<!--.*?-->\\s*)*<(?![!?])([^\\s/>]+)(?:[^>\"']|\"[^\"]*\"|'[^']*')*+>",
            Pattern.DOTALL);

    /**
     * Takes a document apart.
     *
     * @throws IllegalStateException if its root holds nothing; a mapping that writes records in one root never writes that
     */
    static Envelope of(byte[] document) {
        String text = new String(document, StandardCharsets.UTF_8);
        Matcher start = START.matcher(text);
        int end = text.lastIndexOf("</");
        if (!start.find() || end < start.end()) {
            throw new IllegalStateException("a mapped document has no records in its root; a registry with batch.whole"
                    + " needs a mapping to XML whose root holds the records");
        }
        return new Envelope(text.substring(0, start.end()), text.substring(start.end(), end), text.substring(end));
    }

    /**
     * The records, to be put into another's root.
     *
     * @throws IllegalStateException if the roots are not the same
     */
    byte[] recordsFor(Envelope other) {
        if (!open.equals(other.open) || !close.strip().equals(other.close.strip())) {
            throw new IllegalStateException("two documents of one mapping have different roots; a registry with"
                    + " batch.whole needs one whose root is always the same");
        }
        return records.getBytes(StandardCharsets.UTF_8);
    }
}
