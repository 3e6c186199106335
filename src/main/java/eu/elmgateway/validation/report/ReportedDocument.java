package eu.elmgateway.validation.report;

import eu.elmgateway.safe.LineIndex;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import org.jspecify.annotations.Nullable;

/**
 * A document and what is said of it, ready to be shown. Immutable.
 *
 * @param file what a reader calls the document: its file, or the submission's id; empty if it has no name
 * @param line the line of the file that is the document, counted from 1; 0 if it is the whole file
 * @param lines the document, to quote from; null if it could not be read as text
 * @param report all that was found
 */
public record ReportedDocument(
        String file, int line, @Nullable LineIndex lines, Report report) {
    /** A document by its whole text, null if it could not be read as one. */
    public static ReportedDocument of(String file, @Nullable String text, Report report) {
        return new ReportedDocument(file, 0, text == null ? null : new LineIndex(text), report);
    }

    /** The file, with the line if the document is one; empty if it has no name. */
    String name() {
        return line == 0 ? file : file + ":" + line;
    }

    /** The name, or a word for a document that has none. */
    String shownName() {
        return file.isEmpty() ? "document" : name();
    }

    /** A place in it, as compilers write it. */
    String at(Place place) {
        String shown = file.isEmpty() ? "document" : file;
        return place.line() > 0 ? shown + ":" + place.line() + ":" + place.column() : shownName();
    }
}
