package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.elmgateway.wording.Message;
import java.util.List;

/** The texts of a term by language (JSON-LD 1.1, 4.6.2). */
final class LanguageMap {
    /** JSON-LD processors copy what they have with every text they add: many take time by the square of their number. */
    private static final int MANY = 100;

    private LanguageMap() {}

    /**
     * The same as it is, or if it is large in the form in which every text says its own language, which means the same.
     *
     * @param place of the map
     * @throws UnreadableElmException if it is large and holds something that is no text
     */
    static JsonNode forProcessing(JsonNode map, String place) {
        int texts = map.size();
        for (var value : map) {
            texts += value.size();
        }
        return texts > MANY ? single(map, place) : map;
    }

    private static ArrayNode single(JsonNode map, String place) {
        var texts = JsonNodeFactory.instance.arrayNode();
        map.properties().forEach(entry -> {
            var value = entry.getValue();
            for (var text : value.isArray() ? value : List.of(value)) {
                if (!text.isNull()) {
                    add(texts, entry.getKey(), text, place);
                }
            }
        });
        return texts;
    }

    private static void add(ArrayNode texts, String language, JsonNode text, String place) {
        if (!text.isTextual()) {
            throw new UnreadableElmException(
                    "json-ld:invalid-language-map-value",
                    Message.of("elm.invalid-language-map-value"),
                    place + "/" + Pointers.escape(language));
        }
        var single = texts.addObject();
        single.set("@value", text);
        if (!language.equals("@none")) {
            single.put("@language", language);
        }
    }
}
