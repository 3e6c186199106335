package eu.elmgateway.safe;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The start tag of an element, in the text of a document that was read.
 *
 * @param text of the document
 * @param offset where the tag begins
 */
record StartTag(String text, int offset) {
    private static final Pattern NAME = Pattern.compile("<[^\\s/>]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([^\\s=/>]+)\\s*=\\s*(?:\"[^\"]*+\"|'[^']*+')");

    /** Where an attribute begins, by its name with its prefix; empty if the tag has none of that name. */
    OptionalInt attribute(String name) {
        var tag = NAME.matcher(text).region(offset, text.length());
        int at = tag.lookingAt() ? tag.end() : text.length();
        var attribute = ATTRIBUTE.matcher(text);
        while (attribute.region(at, text.length()).lookingAt()) {
            if (attribute.group(1).equals(name)) {
                return OptionalInt.of(attribute.start(1));
            }
            at = attribute.end();
        }
        return OptionalInt.empty();
    }
}
