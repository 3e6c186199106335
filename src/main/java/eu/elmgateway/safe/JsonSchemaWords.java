package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import eu.elmgateway.wording.Message;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a JSON Schema keyword demands, in words. */
final class JsonSchemaWords {
    private static final int SHOWN = 60;
    private static final int LISTED = 12;

    private static final Set<String> EXPLAINED = Set.of("date-time", "date", "uri", "email", "duration");

    private static final Set<String> TYPES = Set.of("object", "array", "string", "integer", "number", "boolean");

    private JsonSchemaWords() {}

    static JsonProblem problem(ValidationMessage said) {
        String key = said.getType();
        String name = String.valueOf(said.getProperty());
        JsonNode demand = said.getSchemaNode();
        String value = shown(said.getInstanceNode());
        String figure = demand.asText();
        return switch (key) {
            case "required" -> problem(said, say(key, name), say("required.advice", name));
            case "additionalProperties", "unevaluatedProperties" -> additional(said, name);
            case "type" -> problem(said, say(key, kind(said.getInstanceNode())), say("type.advice", wanted(demand)));
            case "enum" -> problem(said, say(key, value), say("enum.advice", list(demand)));
            case "const" -> problem(said, say(key, value), say("const.advice", shown(demand)));
            case "pattern" -> problem(said, say(key, value), say("pattern.advice", figure));
            case "format" -> format(said, value, figure);
            case "propertyNames" -> name(said, name);
            case "minContains", "contains" ->
                problem(said, say("contains"), say("contains.advice", wantedItem(demand)));
            case "minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties", "uniqueItems" ->
                problem(said, say(key), say(key + ".advice", figure));
            case "minimum", "maximum" -> problem(said, say(key, value), say(key + ".advice", figure));
            case "exclusiveMinimum" -> problem(said, say("minimum", value), say("minimum.advice.excluded", figure));
            case "exclusiveMaximum" -> problem(said, say("maximum", value), say("maximum.advice.excluded", figure));
            default -> problem(said, say("other", key), say("other.advice", String.valueOf(said.getError())));
        };
    }

    private static JsonProblem additional(ValidationMessage said, String name) {
        return new JsonProblem(
                member(said, name), said.getType(), say("additional", name), say("additional.advice", name));
    }

    private static String member(ValidationMessage said, String name) {
        return said.getInstanceLocation() + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Formats that people meet have sentences of their own, with an example. */
    private static JsonProblem format(ValidationMessage said, String value, String format) {
        return EXPLAINED.contains(format)
                ? problem(said, say("format." + format, value), say("format." + format + ".advice"))
                : problem(said, say("format", value, format), say("format.advice", format));
    }

    /** A name that may not stand in the object; the place is what stands under it. */
    private static JsonProblem name(ValidationMessage said, String name) {
        return new JsonProblem(member(said, name), said.getType(), say("name", name), say("name.advice"));
    }

    private static JsonProblem problem(ValidationMessage said, Message what, Message cure) {
        return new JsonProblem(said.getInstanceLocation().toString(), said.getType(), what, cure);
    }

    private static Message say(String key, Object... gaps) {
        return Message.of("schema." + key, gaps);
    }

    private static Message kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> say("kind.object");
            case ARRAY -> say("kind.array");
            case STRING -> say("kind.string", shown(value));
            case NUMBER -> say("kind.number", shown(value));
            case BOOLEAN -> say("kind.boolean", shown(value));
            default -> say("kind.null");
        };
    }

    /** What one of a list must be. */
    private static Message wantedItem(JsonNode demand) {
        return elements(demand.path("enum"))
                .map(value -> Message.verbatim(shown(value)))
                .reduce(Message::or)
                .orElseGet(() -> Message.verbatim(shown(demand.has("const") ? demand.path("const") : demand)));
    }

    private static Message wanted(JsonNode types) {
        return types.isArray()
                ? elements(types).map(JsonSchemaWords::type).reduce(Message::or).orElseThrow()
                : type(types);
    }

    private static Message type(JsonNode type) {
        String name = type.asText();
        return say("want." + (TYPES.contains(name) ? name : "null"));
    }

    private static Message list(JsonNode values) {
        String some = elements(values).limit(LISTED).map(JsonNode::asText).collect(Collectors.joining(", "));
        return values.size() > LISTED ? say("some", some, values.size()) : Message.verbatim(some);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
