package eu.elmgateway.safe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Builds a tree from a parser's tokens, without recursion, and counts while it does. */
final class JsonTree {
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private final JsonParser parser;
    private final Limits limits;
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private int values;

    JsonTree(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /** The first value of the input; null if there is none. */
    @Nullable
    JsonNode read() throws IOException, UnreadableException {
        JsonNode root = null;
        String name = "";
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                name = name();
            } else if (token.isStructEnd()) {
                open.pop();
            } else {
                JsonNode value = value(token);
                root = root == null ? value : root;
                attach(name, value);
                if (token.isStructStart()) {
                    open.push(value);
                }
            }
            if (open.isEmpty()) {
                return root;
            }
        }
        return root;
    }

    private String name() throws IOException, UnreadableException {
        String name = parser.currentName();
        if (name.length() > limits.nameLength()) {
            throw refused("syntax:json-name", Message.of("syntax.json-name", limits.nameLength()));
        }
        if (open.getFirst().has(name)) {
            throw new UnreadableException(
                    "syntax:json-duplicate-key",
                    Message.of("syntax.json-duplicate-key", name),
                    Message.of("syntax.json-duplicate-key.advice", name),
                    place());
        }
        return name;
    }

    private void attach(String name, JsonNode value) {
        JsonNode parent = open.peek();
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode array) {
            array.add(value);
        }
    }

    private JsonNode value(JsonToken token) throws IOException, UnreadableException {
        if (++values > limits.values()) {
            throw refused("syntax:json-size", Message.of("syntax.json-values", limits.values()));
        }
        return switch (token) {
            case START_OBJECT -> deeper(NODES.objectNode());
            case START_ARRAY -> deeper(NODES.arrayNode());
            case VALUE_STRING -> NODES.textNode(text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(token);
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode deeper(JsonNode value) throws UnreadableException {
        if (open.size() >= limits.depth()) {
            throw refused("syntax:json-depth", Message.of("syntax.json-depth", limits.depth()));
        }
        return value;
    }

    private String text() throws IOException, UnreadableException {
        if (parser.getTextLength() > limits.textLength()) {
            throw refused("syntax:json-text", Message.of("syntax.json-text", limits.textLength()));
        }
        return parser.getText();
    }

    private JsonNode number(JsonToken token) throws IOException, UnreadableException {
        String digits = parser.getText();
        boolean decimal = token == JsonToken.VALUE_NUMBER_FLOAT;
        if (digits.length() > limits.numberLength() || (decimal && huge(digits))) {
            throw refused("syntax:json-number", Message.of("syntax.json-number"));
        }
        if (decimal) {
            return NODES.numberNode(parser.getDecimalValue());
        }
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /** An exponent costs nothing to write and much to expand. */
    private boolean huge(String digits) {
        int at = Math.max(digits.indexOf('e'), digits.indexOf('E'));
        if (at < 0) {
            return false;
        }
        String exponent = digits.substring(at + 1);
        return exponent.length() > 6 || Math.abs(Integer.parseInt(exponent)) > limits.numberLength();
    }

    private UnreadableException refused(String rule, Message message) {
        return new UnreadableException(rule, message, Message.of("syntax.not-real.advice"), place());
    }

    private TextPlace place() {
        var at = parser.currentTokenLocation();
        return new TextPlace(at.getLineNr(), at.getColumnNr());
    }
}
