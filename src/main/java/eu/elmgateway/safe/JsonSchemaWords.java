package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a JSON Schema keyword demands, in words. */
final class JsonSchemaWords {
    private static final int SHOWN = 60;
    private static final int LISTED = 12;

    private JsonSchemaWords() {}

    static JsonProblem problem(ValidationMessage said) {
        String name = String.valueOf(said.getProperty());
        JsonNode value = said.getInstanceNode();
        JsonNode demand = said.getSchemaNode();
        String pointer = said.getInstanceLocation().toString();
        return switch (said.getType()) {
            case "required" -> problem(said, "\"" + name + "\" is missing.", "Add \"" + name + "\".");
            case "additionalProperties", "unevaluatedProperties" ->
                new JsonProblem(
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        said.getType(),
                        "\"" + name + "\" is not known here.",
                        "Take \"" + name + "\" out, or check its spelling.");
            case "type" -> problem(said, "Here stands " + kind(value) + ".", "Write " + wanted(demand) + " instead.");
            case "enum" ->
                problem(
                        said,
                        shown(value) + " is not one of the values allowed.",
                        "Write one of: " + list(demand) + ".");
            case "const" -> problem(said, shown(value) + " must not stand here.", "Write " + shown(demand) + ".");
            case "pattern" ->
                problem(said, shown(value) + " does not have the right form.", "Write it as " + demand.asText() + ".");
            case "format" ->
                problem(said, shown(value) + " is no " + demand.asText() + ".", "Write a " + demand.asText() + ".");
            case "minItems" -> problem(said, "There are too few entries.", "Write at least " + demand.asText() + ".");
            case "maxItems" -> problem(said, "There are too many entries.", "Write at most " + demand.asText() + ".");
            case "minLength" ->
                problem(said, "The text is too short.", "Write at least " + demand.asText() + " character(s).");
            case "maxLength" ->
                problem(said, "The text is too long.", "Write at most " + demand.asText() + " characters.");
            case "minimum", "exclusiveMinimum" ->
                problem(said, shown(value) + " is too small.", "The least is " + demand.asText() + bound(said) + ".");
            case "maximum", "exclusiveMaximum" ->
                problem(said, shown(value) + " is too large.", "The most is " + demand.asText() + bound(said) + ".");
            case "uniqueItems" -> problem(said, "An entry stands twice.", "Write each entry once.");
            default ->
                new JsonProblem(
                        pointer,
                        said.getType(),
                        "The rule \"" + said.getType() + "\" of the schema is broken.",
                        "The schema says: " + said.getError() + ".");
        };
    }

    private static JsonProblem problem(ValidationMessage said, String message, String advice) {
        return new JsonProblem(said.getInstanceLocation().toString(), said.getType(), message, advice);
    }

    private static String bound(ValidationMessage said) {
        return said.getType().startsWith("exclusive") ? ", itself excluded" : "";
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object { … }";
            case ARRAY -> "a list [ … ]";
            case STRING -> "the text " + shown(value);
            case NUMBER -> "the number " + shown(value);
            case BOOLEAN -> "the word " + shown(value);
            default -> "nothing (null)";
        };
    }

    private static String wanted(JsonNode types) {
        return types.isArray()
                ? elements(types).map(JsonSchemaWords::type).collect(Collectors.joining(" or "))
                : type(types);
    }

    private static String type(JsonNode type) {
        return switch (type.asText()) {
            case "object" -> "an object { … }";
            case "array" -> "a list [ … ]";
            case "string" -> "a text \"…\"";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> "null";
        };
    }

    private static String list(JsonNode values) {
        String some = elements(values).limit(LISTED).map(JsonNode::asText).collect(Collectors.joining(", "));
        return values.size() > LISTED ? some + ", … (" + values.size() + " in all)" : some;
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
