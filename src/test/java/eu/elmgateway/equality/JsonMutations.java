package eu.elmgateway.equality;

import java.util.List;
import java.util.function.Consumer;

/** The single changes of which mutants are made. Each leaves the document well-formed JSON, not always JSON-LD. */
final class JsonMutations {
    static final List<Consumer<JsonPlace>> ALL = List.of(
            // Keys: gone, elsewhere, unknown, written otherwise.
            place -> place.key().ifPresent(place.object()::remove),
            place -> place.object().removeAll(),
            place -> place.rename(key -> place.any(place.words().terms())),
            place -> place.rename(key -> key + "s"),
            place -> place.rename(key -> "elm:" + key),
            place -> place.add(place.any(place.words().terms()), place.knownValue()),
            place -> place.add(place.any(place.words().terms()), place.oddValue()),
            // Values: twice, others, more of them, wrapped.
            place -> place.replace(value -> place.array(value).add(value.deepCopy())),
            place -> place.replace(value -> place.knownValue()),
            place -> place.replace(value -> place.oddValue()),
            place -> place.key().ifPresent(key -> place.add(key, place.knownValue())),
            place -> place.key().ifPresent(key -> place.add(key, place.oddValue())),
            JsonMutations::giveDatatype,
            place -> place.replace(value -> place.object().objectNode().set(place.any(OddJson.WRAPPERS), value)),
            // Classes.
            place -> place.object().put("type", place.any(place.words().classes())),
            place -> place.add(
                    "type", place.object().textNode(place.any(place.words().classes()))),
            place -> place.object().remove("type"),
            // Ids: gone, shared, referred to.
            place -> place.object().remove("id"),
            place -> place.object().set("id", place.knownId()),
            place -> place.replace(value -> place.knownId()),
            place -> place.replace(value -> place.object().objectNode().set("id", place.knownId())),
            JsonMutations::loseSchemes,
            // Texts: of another language, of one more, two of the same.
            JsonMutations::changeLanguage,
            place -> place.texts().put(place.any(OddJson.LANGUAGES), "x"),
            JsonMutations::giveTwoTextsOfALanguage,
            place -> place.root().set("@context", place.any(OddJson.CONTEXTS).deepCopy()));

    private JsonMutations() {}

    private static void giveDatatype(JsonPlace place) {
        place.replace(value -> place.object()
                .objectNode()
                .put("@type", place.any(OddJson.DATATYPES))
                .set("@value", value.isValueNode() ? value : place.oddValue()));
    }

    /** Codes say where they are from in many places at once, so that one loss rarely shows. */
    private static void loseSchemes(JsonPlace place) {
        place.objects().stream()
                .filter(object -> place.random().nextInt(3) == 0)
                .forEach(object -> object.remove("inScheme"));
    }

    private static void changeLanguage(JsonPlace place) {
        var texts = place.texts();
        place.first(texts).ifPresent(language -> texts.set(place.any(OddJson.LANGUAGES), texts.remove(language)));
    }

    private static void giveTwoTextsOfALanguage(JsonPlace place) {
        var texts = place.texts();
        place.first(texts)
                .ifPresent(language -> texts.set(
                        language, place.array(texts.path(language)).add("y").add("x")));
    }
}
