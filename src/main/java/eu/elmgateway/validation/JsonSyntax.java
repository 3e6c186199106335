package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.wording.Message;
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
                        Message.of("syntax.byte-order-mark"),
                        Message.of("syntax.byte-order-mark.advice"),
                        new Place(null, 1, 1))));
    }
}
