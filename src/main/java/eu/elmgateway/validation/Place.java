package eu.elmgateway.validation;

import org.jspecify.annotations.Nullable;

/**
 * Where in the sender's own document a finding lies.
 *
 * @param pointer JSON Pointer (RFC 6901) in JSON; null in XML, and where the document could not be read that far
 * @param xpath XPath in XML, with the document's own prefixes; null in JSON, and where the document could not be read that far
 * @param line counted from 1, 0 if not known
 * @param column counted from 1, 0 if not known
 */
public record Place(@Nullable String pointer, @Nullable String xpath, int line, int column) {
    /** No place: the finding is about the document as a whole. */
    public static final Place NOWHERE = new Place(null, null, 0, 0);

    /** A place in JSON, or in a text that could not be read as anything. */
    public Place(@Nullable String pointer, int line, int column) {
        this(pointer, null, line, column);
    }

    /** A place in XML. */
    public static Place inXml(String xpath, int line, int column) {
        return new Place(null, xpath, line, column);
    }

    /** The pointer or the XPath, null if there is neither or it is that of the whole document. */
    public @Nullable String path() {
        String path = xpath == null ? pointer : xpath;
        return path == null || path.isEmpty() ? null : path;
    }

    /** Line and column, and the path after them: {@code 12:3 /elmo/report}. What is not known is left out. */
    public String shown() {
        String at = line > 0 ? line + ":" + column : "";
        String path = path();
        return path == null ? at : (at + " " + path).strip();
    }

    /** Whether it is known where. */
    boolean known() {
        return line > 0 || pointer != null || xpath != null;
    }

    /** The same place, counted in a file of which the document begins on this line. */
    Place from(int first) {
        return line == 0 ? this : new Place(pointer, xpath, line + first - 1, column);
    }
}
