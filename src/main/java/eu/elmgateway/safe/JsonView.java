package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;

/** Shows JSON trees of Jackson, in which we read, as those of Jakarta JSON, in which the JSON-LD processor works; copies nothing. */
final class JsonView {
    /** Looked up once: the static methods of {@code jakarta.json.Json} search the class path at every call. */
    private static final JsonProvider JAKARTA = JsonProvider.provider();

    private JsonView() {}

    static JsonStructure structure(JsonNode node) {
        if (of(node) instanceof JsonStructure structure) {
            return structure;
        }
        throw new IllegalArgumentException("a JSON-LD document is an object or an array");
    }

    static JsonValue of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> new ObjectView(node);
            case ARRAY -> new ArrayView(node);
            case STRING -> new TextView(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    static JsonValue texts(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return of(array);
    }

    private static JsonValue number(JsonNode node) {
        return node.canConvertToLong() && node.isIntegralNumber()
                ? JAKARTA.createValue(node.longValue())
                : JAKARTA.createValue(node.decimalValue());
    }
}
