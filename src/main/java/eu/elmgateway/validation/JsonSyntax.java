package eu.elmgateway.validation;

import eu.elmgateway.format.Body;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;

/** What is to be said of the syntax of a JSON document that could be read. */
final class JsonSyntax {
    private JsonSyntax() {}

    static LayerResult of(Recognised document, Body.Json body) {
        return of(document, body, List.of());
    }

    /** @param remarks what else there is to say */
    static LayerResult of(Recognised document, Body.Json body, List<Finding> remarks) {
        if (!body.sent().marked()) {
            return FormatLayers.syntax(document, remarks);
        }
        List<Finding> all = new ArrayList<>(remarks);
        all.add(Finding.warning(
                "syntax:byte-order-mark",
                LayerName.SYNTAX,
                Message.of("syntax.byte-order-mark"),
                Message.of("syntax.byte-order-mark.advice"),
                new Place(null, 1, 1)));
        return FormatLayers.syntax(document, all);
    }
}
