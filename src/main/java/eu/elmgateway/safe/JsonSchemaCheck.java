package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import java.util.List;

/** A compiled JSON Schema. Thread-safe. */
public final class JsonSchemaCheck {
    private final JsonSchema schema;

    JsonSchemaCheck(JsonSchema schema) {
        this.schema = schema;
    }

    /** Every departure of a value from the schema, in the order the schema is written; empty if there is none. */
    public List<JsonProblem> problems(JsonNode value) {
        return schema.validate(value).stream().map(JsonSchemaWords::problem).toList();
    }
}
