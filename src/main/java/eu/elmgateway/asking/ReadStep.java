package eu.elmgateway.asking;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.safe.JsonProblem;
import eu.elmgateway.safe.JsonSchemaCheck;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Document;
import eu.elmgateway.wording.Message;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:read?schema=…}: the body, JSON bytes, becomes an {@link Asked} that fits the schema. Thread-safe. */
final class ReadStep implements Processor {
    private final SafeReaders readers;
    private final JsonSchemaCheck schema;

    ReadStep(SafeReaders readers, JsonSchemaCheck schema) {
        this.readers = readers;
        this.schema = schema;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        byte[] bytes = exchange.getMessage().getMandatoryBody(byte[].class);
        JsonNode question = read(bytes);
        List<JsonProblem> problems = schema.problems(question);
        if (!problems.isEmpty()) {
            JsonProblem first = problems.get(0);
            throw refused(Message.of(
                    "asking.does-not-fit",
                    first.pointer().isEmpty() ? "/" : first.pointer(),
                    first.what(),
                    first.cure()));
        }
        exchange.getMessage().setBody(new Asked(Asked.asker(exchange), Document.of(Asked.JSON, bytes), question));
    }

    private JsonNode read(byte[] bytes) {
        try {
            return readers.json(bytes).tree();
        } catch (UnreadableException e) {
            throw refused(Message.of("asking.no-json", e.what()));
        }
    }

    static ProblemException refused(Message why) {
        return new ProblemException(ProblemKind.BAD_REQUEST, why);
    }
}
