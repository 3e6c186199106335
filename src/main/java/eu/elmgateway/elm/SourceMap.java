package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Leads from nodes, properties and values back to their places in the JSON document, as JSON Pointers (RFC 6901). A node that
 * the document writes several times has several places. Thread-safe.
 */
public final class SourceMap {
    private final JsonNode document;
    private final Map<String, List<String>> places;
    private final Map<String, Map<String, String>> keys;

    /**
     * @param places node id to the pointers of its objects
     * @param keys pointer of a node object to (property IRI to pointer of its value)
     */
    SourceMap(JsonNode document, Map<String, List<String>> places, Map<String, Map<String, String>> keys) {
        this.document = document;
        this.places = new LinkedHashMap<>(places);
        this.keys = new LinkedHashMap<>(keys);
    }

    /** Every place where the document writes a node; empty if it only names it. */
    public List<String> places(String id) {
        return List.copyOf(places.getOrDefault(id, List.of()));
    }

    /** The first place of a node. */
    public Optional<String> place(String id) {
        return places(id).stream().findFirst();
    }

    /** The place of a node's property: its whole value, be it one or several. */
    public Optional<String> place(String id, String property) {
        return places(id).stream()
                .map(place -> keys.getOrDefault(place, Map.of()).get(property))
                .filter(place -> place != null)
                .findFirst();
    }

    /** The place of one value of a property, or of the property if the value cannot be told from its neighbours. */
    public Optional<String> place(String id, String property, Value value) {
        return places(id).stream()
                .map(place -> keys.getOrDefault(place, Map.of()).get(property))
                .filter(place -> place != null)
                .flatMap(place -> within(place, value).stream())
                .findFirst()
                .or(() -> place(id, property));
    }

    private Optional<String> within(String place, Value value) {
        var json = document.at(place);
        if (value instanceof Value.Reference reference) {
            return places(reference.id()).stream()
                    .filter(inner ->
                            inner.equals(place) || inner.matches(java.util.regex.Pattern.quote(place) + "/\\d+"))
                    .findFirst()
                    .or(() -> item(place, json, reference.id()));
        }
        if (value instanceof Value.Text text) {
            return json.has(text.language())
                    ? Optional.of(place + "/" + Pointers.escape(text.language()))
                    : Optional.empty();
        }
        return item(place, json, ((Value.Literal) value).lexical());
    }

    private static Optional<String> item(String place, JsonNode json, String text) {
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            if (json.get(i).asText().equals(text)) {
                return Optional.of(place + "/" + i);
            }
        }
        return Optional.empty();
    }
}
