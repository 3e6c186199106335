package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Makes other documents out of JSON-LD documents that are still regular, most of them: what the fast road is there for. The
 * same seed and the same calls give the same mutants. Not thread-safe.
 */
public final class RegularMutator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Random random;
    private final List<Consumer<ObjectNode>> changes;

    public RegularMutator(long seed) {
        this.random = new Random(seed);
        this.changes = List.of(
                this::shuffle,
                this::shuffle,
                this::twice,
                this::wrap,
                this::repeat,
                this::shareId,
                this::loseId,
                object -> object.put("unknown" + random.nextInt(3), "x"),
                object -> object.set("unknown", object.deepCopy()),
                object -> object.put("page", random.nextInt(5)),
                object -> object.put("notation", random.nextBoolean()),
                object -> object.put("notation", "Ελληνικά \"и\" \uD83D\uDE00 \\ \n"),
                object -> object.set(
                        "title", JSON.objectNode().put("en", "a").put("fr", "b").put("de", "a")),
                object -> object.set(
                        "altLabel",
                        JSON.objectNode()
                                .set("en", JSON.arrayNode().add("a").add("b").add("a"))),
                object -> object.set("hasPart", JSON.arrayNode()),
                object -> object.set("hasPart", JSON.objectNode()),
                object -> object.set(
                        "hasPart",
                        JSON.arrayNode().add("urn:a:b").add("urn:a:b").add("https://example.org/x")),
                object -> object.put("type", "Person"),
                object -> object.set(
                        "type", JSON.arrayNode().add("VerifiableCredential").add("Claim")),
                object -> object.put("homepage", "mailto:somebody@example.org"));
    }

    public ObjectNode mutant(ObjectNode document) {
        var mutant = document.deepCopy();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            var objects = new ArrayList<ObjectNode>();
            objects(mutant, objects);
            any(changes).accept(any(objects));
        }
        return mutant;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Node objects: texts by language have no type and are left alone, mostly. */
    private static void objects(JsonNode place, List<ObjectNode> found) {
        if (place instanceof ObjectNode object && (object.has("type") || object.has("id") || found.isEmpty())) {
            found.add(object);
        }
        place.forEach(inner -> objects(inner, found));
    }

    private void shuffle(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        var copy = object.deepCopy();
        object.removeAll();
        names.forEach(name -> object.set(name, copy.get(name)));
    }

    private String name(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names.isEmpty() ? "page" : any(names);
    }

    private void wrap(ObjectNode object) {
        var name = name(object);
        if (object.has(name) && !name.equals("id")) {
            object.set(name, JSON.arrayNode().add(object.get(name)));
        }
    }

    private void twice(ObjectNode object) {
        var name = name(object);
        if (object.get(name) instanceof ArrayNode array) {
            array.addAll(array.deepCopy());
        }
    }

    /** The same node once more within itself or beside its first. */
    private void repeat(ObjectNode object) {
        var inner = new ArrayList<ObjectNode>();
        objects(object, inner);
        var copy = any(inner).deepCopy();
        copy.put("page", random.nextInt(3));
        object.set(random.nextBoolean() ? "isPartOf" : "hasPart", copy);
    }

    private void shareId(ObjectNode object) {
        object.put("id", random.nextBoolean() ? "urn:shared:1" : "https://example.org/shared");
    }

    private void loseId(ObjectNode object) {
        object.remove("id");
    }
}
