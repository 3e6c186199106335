package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Where a mutation takes place.
 *
 * @param root the document
 * @param objects all objects of the document
 * @param object the one to change
 */
record JsonPlace(ObjectNode root, List<ObjectNode> objects, ObjectNode object, JsonWords words, Random random) {

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A key of the object. */
    Optional<String> key() {
        var keys = new ArrayList<String>();
        object.fieldNames().forEachRemaining(keys::add);
        keys.remove("@context");
        return keys.isEmpty() ? Optional.empty() : Optional.of(any(keys));
    }

    /** Puts something else where one of the object's values stands. */
    void replace(UnaryOperator<JsonNode> change) {
        key().ifPresent(key -> object.set(key, change.apply(object.path(key))));
    }

    /** Puts one more value beside those that a key has. */
    void add(String key, JsonNode value) {
        JsonNode present = object.path(key);
        if (present.isMissingNode()) {
            object.set(key, value);
        } else {
            object.set(key, array(present).add(value));
        }
    }

    /** An array of a value, or a copy of the array that it is. */
    ArrayNode array(JsonNode value) {
        return value instanceof ArrayNode array
                ? array.deepCopy()
                : object.arrayNode().add(value);
    }

    /** Calls one of the object's keys otherwise. */
    void rename(UnaryOperator<String> change) {
        key().ifPresent(key -> object.set(change.apply(key), object.remove(key)));
    }

    JsonNode oddValue() {
        return any(OddJson.VALUES).deepCopy();
    }

    JsonNode knownValue() {
        return any(words.values()).deepCopy();
    }

    /** The id of an object of the document, or whatever a mutation has put there; null if none has any. */
    JsonNode knownId() {
        var ids = objects.stream().filter(candidate -> candidate.has("id")).toList();
        return ids.isEmpty() ? object.nullNode() : any(ids).path("id").deepCopy();
    }

    /** The texts by language of the document; the object itself if there are none. */
    ObjectNode texts() {
        var candidates = objects.stream().filter(JsonPlace::isTexts).toList();
        return candidates.isEmpty() ? object : any(candidates);
    }

    /** The first key of an object. */
    Optional<String> first(ObjectNode texts) {
        return texts.propertyStream().map(Map.Entry::getKey).findFirst();
    }

    private static boolean isTexts(ObjectNode candidate) {
        return !candidate.isEmpty()
                && candidate.propertyStream().allMatch(member -> member.getKey().matches("[a-z]{2}(-\\w+)?"));
    }
}
