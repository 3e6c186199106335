package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** Carries JSON trees between Jackson, in which we read, and Jakarta JSON, in which the JSON-LD processor works. */
final class JacksonBridge {
    /** Looked up once: the static methods of {@code jakarta.json.Json} search the class path at every call. */
    private final JsonProvider jakarta = JsonProvider.provider();

    private final JsonNodeFactory jackson = new JsonNodeFactory(true);

    JsonStructure structure(JsonNode node) {
        if (value(node) instanceof JsonStructure structure) {
            return structure;
        }
        throw new IllegalArgumentException("a JSON-LD document is an object or an array");
    }

    private JsonValue value(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> jakarta.createValue(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    private JsonValue number(JsonNode node) {
        return node.canConvertToLong() && node.isIntegralNumber()
                ? jakarta.createValue(node.longValue())
                : jakarta.createValue(node.decimalValue());
    }

    private JsonValue object(JsonNode node) {
        var builder = jakarta.createObjectBuilder();
        node.properties().forEach(entry -> builder.add(entry.getKey(), value(entry.getValue())));
        return builder.build();
    }

    private JsonValue array(JsonNode node) {
        var builder = jakarta.createArrayBuilder();
        node.forEach(item -> builder.add(value(item)));
        return builder.build();
    }

    JsonNode node(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> node((JsonObject) value);
            case ARRAY -> node((JsonArray) value);
            case STRING -> jackson.textNode(((JsonString) value).getString());
            case NUMBER -> jackson.numberNode(((JsonNumber) value).bigDecimalValue());
            case TRUE -> jackson.booleanNode(true);
            case FALSE -> jackson.booleanNode(false);
            case NULL -> jackson.nullNode();
        };
    }

    private JsonNode node(JsonObject object) {
        var node = jackson.objectNode();
        object.forEach((key, value) -> node.set(key, node(value)));
        return node;
    }

    private JsonNode node(JsonArray array) {
        var node = jackson.arrayNode(array.size());
        array.forEach(item -> node.add(node(item)));
        return node;
    }
}
