package eu.elmgateway.format;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonOutline;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A sign by which a JSON document is known. What is empty is not asked for; what is given must all hold.
 *
 * @param contexts {@code @context} names one of these
 * @param types the document is of one of these classes
 * @param keys the outermost object has all of these
 * @param array the document is an array, of objects that have one of these keys
 */
record JsonSign(Set<String> contexts, Set<String> types, Set<String> keys, Set<String> array) {
    /** How much a match says: contexts more than types, types more than keys, more keys more than fewer. */
    int weight() {
        return (contexts.isEmpty() ? 0 : 10_000) + (types.isEmpty() ? 0 : 1_000) + keys.size() * 10 + array.size();
    }

    boolean on(JsonNode document) {
        return (contexts.isEmpty() || texts(document.path("@context")).anyMatch(contexts::contains))
                && (types.isEmpty() || types(document).anyMatch(types::contains))
                && keys.stream().allMatch(document::has)
                && (array.isEmpty() || onArray(document));
    }

    /**
     * Whether it shows in what a glance sees, which is an object.
     *
     * @throws DeclinedException if a glance does not tell
     */
    boolean on(JsonOutline document) throws DeclinedException {
        return (contexts.isEmpty() || document.texts("@context").stream().anyMatch(contexts::contains))
                && (types.isEmpty()
                        || document.texts("type").stream().anyMatch(types::contains)
                        || document.texts("@type").stream().anyMatch(types::contains))
                && (keys.isEmpty() || document.names().containsAll(keys))
                && array.isEmpty();
    }

    private boolean onArray(JsonNode document) {
        return document.isArray()
                && elements(document).anyMatch(item -> array.stream().anyMatch(item::has));
    }

    private static Stream<String> types(JsonNode document) {
        return Stream.concat(texts(document.path("type")), texts(document.path("@type")));
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isArray()
                ? elements(value).filter(JsonNode::isTextual).map(JsonNode::textValue)
                : Stream.ofNullable(value.textValue());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static JsonSign of(JsonNode yaml) {
        return new JsonSign(words(yaml, "contexts"), words(yaml, "types"), words(yaml, "keys"), words(yaml, "array"));
    }

    private static Set<String> words(JsonNode yaml, String key) {
        return Set.copyOf(List.copyOf(texts(yaml.path(key)).toList()));
    }
}
