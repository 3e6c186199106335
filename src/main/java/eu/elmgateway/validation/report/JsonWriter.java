package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.Consumer;

/** Writes reports as JSON, one object after the other, each with the document's name if it has one. */
record JsonWriter(Consumer<String> out, Locale language) implements ReportWriter {
    @Override
    public void add(ReportedDocument document) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!document.name().isEmpty()) {
            json.put("file", document.name());
        }
        json.setAll(ReportJson.of(document.report(), language));
        out.accept(json.toPrettyString());
        out.accept("\n");
    }

    @Override
    public void end() {
        // Each object stands by itself.
    }
}
