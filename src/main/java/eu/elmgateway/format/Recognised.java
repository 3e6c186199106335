package eu.elmgateway.format;

import eu.elmgateway.wording.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document whose format is known.
 *
 * @param note what a reader should know of how it was recognised, such as that the version is a guess; null if nothing
 * @param others what the document may be as well, if it does not say which version of its format it is of
 */
public record Recognised(
        Format format,
        DocumentKind kind,
        Body body,
        @Nullable Message note,
        List<Alternative> others) {
    public Recognised {
        others = List.copyOf(others);
    }

    /** A document that is of one version. */
    public Recognised(Format format, DocumentKind kind, Body body, @Nullable Message note) {
        this(format, kind, body, note, List.of());
    }

    /** Another version that a document may be of. */
    public record Alternative(Format format, DocumentKind kind) {}

    /** The same document, known to be of this version. */
    public Recognised as(Alternative version, Message reason) {
        return new Recognised(version.format(), version.kind(), body, note == null ? reason : note.then(reason));
    }
}
