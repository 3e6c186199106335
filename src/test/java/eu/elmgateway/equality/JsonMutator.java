package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes other documents out of JSON-LD documents, most of them wrong in one to four places. The same seed and the same calls
 * give the same mutants. Long strings, such as images, are cut: no schema looks into them. Not thread-safe.
 */
public final class JsonMutator {
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_STRING = 120;

    private final JsonWords words;
    private final Random random;

    public JsonMutator(JsonWords words, long seed) {
        this.words = words;
        this.random = new Random(seed);
    }

    /** The next mutant of a document, which stays as it is. */
    public ObjectNode mutant(ObjectNode document) {
        var mutant = shortened(document);
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            change(mutant);
        }
        return mutant;
    }

    /** A copy of a document in which long strings are cut. */
    public static ObjectNode shortened(ObjectNode document) {
        var copy = document.deepCopy();
        shorten(copy);
        return copy;
    }

    private void change(ObjectNode mutant) {
        var objects = new ArrayList<ObjectNode>();
        objects(mutant, objects);
        any(JsonMutations.ALL).accept(new JsonPlace(mutant, objects, any(objects), words, random));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The objects that are nodes, texts or values; a context is none. */
    private static void objects(JsonNode place, List<ObjectNode> found) {
        if (place instanceof ObjectNode object) {
            found.add(object);
            object.properties().forEach(member -> {
                if (!member.getKey().equals("@context")) {
                    objects(member.getValue(), found);
                }
            });
        } else {
            place.forEach(item -> objects(item, found));
        }
    }

    private static void shorten(JsonNode place) {
        if (place instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(cut(member.getValue())));
        } else if (place instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, cut(array.get(i)));
            }
        }
    }

    private static JsonNode cut(JsonNode value) {
        if (value.isTextual() && value.textValue().length() > LONGEST_STRING) {
            return TextNode.valueOf(value.textValue().substring(0, LONGEST_STRING));
        }
        shorten(value);
        return value;
    }
}
