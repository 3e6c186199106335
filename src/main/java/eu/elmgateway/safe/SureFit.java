package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Says of a value that it surely fits a JSON Schema (draft 2020-12), so that nobody need load a schema engine to learn that
 * all is well. It knows the keywords that our own schemas use; where it meets another, or is not sure, it says no, and the
 * engine must be asked, which also finds the words. Thread-safe.
 */
final class SureFit {
    private static final String LOCAL = "#/";

    /** Keywords that say nothing of the value. */
    private static final Set<String> SILENT =
            Set.of("$schema", "$comment", "$defs", "title", "description", "examples");

    @FunctionalInterface
    private interface Keyword {
        boolean fits(SureFit root, JsonNode keyword, JsonNode schema, JsonNode value);
    }

    private static final Map<String, Keyword> KEYWORDS = Map.ofEntries(
            Map.entry("type", (root, keyword, schema, value) -> type(keyword.asText(), value)),
            Map.entry("enum", (root, keyword, schema, value) -> any(keyword, value::equals)),
            Map.entry(
                    "pattern",
                    (root, keyword, schema, value) -> !value.isTextual()
                            || Pattern.compile(keyword.asText())
                                    .matcher(value.textValue())
                                    .find()),
            Map.entry(
                    "minLength",
                    (root, keyword, schema, value) -> !value.isTextual()
                            || value.textValue()
                                            .codePointCount(0, value.textValue().length())
                                    >= keyword.asInt()),
            Map.entry(
                    "minimum",
                    (root, keyword, schema, value) ->
                            !value.isNumber() || value.decimalValue().compareTo(keyword.decimalValue()) >= 0),
            Map.entry(
                    "maximum",
                    (root, keyword, schema, value) ->
                            !value.isNumber() || value.decimalValue().compareTo(keyword.decimalValue()) <= 0),
            Map.entry(
                    "minItems", (root, keyword, schema, value) -> !value.isArray() || value.size() >= keyword.asInt()),
            Map.entry(
                    "minProperties",
                    (root, keyword, schema, value) -> !value.isObject() || value.size() >= keyword.asInt()),
            Map.entry("uniqueItems", (root, keyword, schema, value) -> !value.isArray() || distinct(value)),
            Map.entry(
                    "items",
                    (root, keyword, schema, value) -> !value.isArray() || all(value, item -> root.fits(keyword, item))),
            Map.entry(
                    "required",
                    (root, keyword, schema, value) ->
                            !value.isObject() || all(keyword, name -> value.has(name.asText()))),
            Map.entry(
                    "properties",
                    (root, keyword, schema, value) -> value.properties().stream()
                            .allMatch(one -> !keyword.has(one.getKey())
                                    || root.fits(keyword.get(one.getKey()), one.getValue()))),
            Map.entry(
                    "additionalProperties",
                    (root, keyword, schema, value) -> value.properties().stream()
                            .allMatch(one ->
                                    schema.path("properties").has(one.getKey()) || root.fits(keyword, one.getValue()))),
            Map.entry(
                    "propertyNames",
                    (root, keyword, schema, value) -> value.properties().stream()
                            .allMatch(one -> root.fits(keyword, TextNode.valueOf(one.getKey())))),
            Map.entry(
                    "dependentRequired",
                    (root, keyword, schema, value) -> keyword.properties().stream()
                            .allMatch(one ->
                                    !value.has(one.getKey()) || all(one.getValue(), name -> value.has(name.asText())))),
            Map.entry("$ref", (root, keyword, schema, value) -> root.fits(root.local(keyword.asText()), value)),
            Map.entry("anyOf", (root, keyword, schema, value) -> any(keyword, one -> root.fits(one, value))));

    private final JsonNode schema;

    SureFit(JsonNode schema) {
        this.schema = schema;
    }

    /** Whether the value fits for sure. */
    boolean fits(JsonNode value) {
        return fits(schema, value);
    }

    private boolean fits(JsonNode part, JsonNode value) {
        return part.isObject()
                ? part.properties().stream()
                        .filter(one -> !SILENT.contains(one.getKey()))
                        .allMatch(one -> KEYWORDS.containsKey(one.getKey())
                                && KEYWORDS.get(one.getKey()).fits(this, one.getValue(), part, value))
                : part.asBoolean();
    }

    /** What a reference within the schema refers to; nothing that anything fits for any other reference. */
    private JsonNode local(String reference) {
        return reference.startsWith(LOCAL) ? schema.at(reference.substring(1)) : MissingNode.getInstance();
    }

    /** Only the plainest answer to what a type is: {@code 1.0} is an integer too, but let the engine say so. */
    private static boolean type(String name, JsonNode value) {
        return switch (name) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> false;
        };
    }

    /** Numbers may be equal without being the same, so only texts are told apart for sure. */
    private static boolean distinct(JsonNode array) {
        var seen = new HashSet<String>();
        return all(array, item -> item.isTextual() && seen.add(item.textValue()));
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> test) {
        return StreamSupport.stream(array.spliterator(), false).allMatch(test);
    }

    private static boolean any(JsonNode array, Predicate<JsonNode> test) {
        return StreamSupport.stream(array.spliterator(), false).anyMatch(test);
    }
}
