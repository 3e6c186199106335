package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.format.DocumentKind;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import java.util.List;
import java.util.function.Predicate;

/**
 * Checks a document that we made against the format it was made for, before it leaves. Nothing is guessed: a document of
 * another format is invalid. Thread-safe.
 */
public final class SchemaCheck {
    private final SafeReaders readers;
    private final FormatCatalogue catalogue;
    private final Validator validator;

    public SchemaCheck(SafeReaders readers, FormatCatalogue catalogue, Validator validator) {
        this.readers = readers;
        this.catalogue = catalogue;
        this.validator = validator;
    }

    /**
     * Checks a document.
     *
     * @throws IllegalArgumentException if there is no such format
     */
    public Report check(byte[] document, FormatId id) {
        Format format = catalogue
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no folder schemas/" + id.name() + "/" + id.version() + " with a format.yaml"));
        try {
            return validator
                    .check(recognised(document, format), ValidationOptions.STANDARD.byFormat(id))
                    .report();
        } catch (UnreadableException e) {
            return new Report(id, null, List.of(Refusals.syntax(e)));
        }
    }

    private Recognised recognised(byte[] document, Format format) throws UnreadableException {
        if (format.language() == Format.Language.XML) {
            XmlText xml = readers.xml(document);
            return new Recognised(
                    format, kind(format, kind -> xml.root().equals(kind.root())), new Body.Xml(xml), null);
        }
        JsonText json = readers.json(document);
        return new Recognised(format, kind(format, kind -> kind.bears(json.tree())), new Body.Json(json, null), null);
    }

    /** The kind the document is of; if it is of none, the schema of the first will say what is wrong. */
    private static DocumentKind kind(Format format, Predicate<DocumentKind> right) {
        return format.documents().stream()
                .filter(right)
                .findFirst()
                .orElse(format.documents().get(0));
    }
}
