package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.format.Recognised;
import java.util.List;

/** What is to be said of the syntax of a JSON document that could be read. */
final class JsonSyntax {
    private JsonSyntax() {}

    static LayerResult of(Recognised document, Body.Json body) {
        if (!body.sent().marked()) {
            return FormatLayers.syntax(document, List.of());
        }
        return FormatLayers.syntax(
                document,
                List.of(Finding.warning(
                        "syntax:byte-order-mark",
                        LayerName.SYNTAX,
                        "The document begins with a byte order mark, which JSON forbids (RFC 8259, 8.1). It was passed over.",
                        "Save the document as UTF-8 without a byte order mark.",
                        new Place(null, 1, 1))));
    }
}
