package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Leads from nodes, properties and values back to their places in the JSON document, as JSON Pointers (RFC 6901). A node that
 * the document writes several times has several places. Thread-safe.
 */
public final class SourceMap {
    private final Supplier<JsonNode> document;
    private final Supplier<Places> reading;
    private @Nullable Places places;

    /**
     * @param document the document as a tree, asked for only when a value is looked for
     * @param reading makes the places when the first is asked for
     */
    SourceMap(Supplier<JsonNode> document, Supplier<Places> reading) {
        this.document = document;
        this.reading = reading;
    }

    private synchronized Places known() {
        if (places == null) {
            places = reading.get();
        }
        return places;
    }

    /** Every place where the document writes a node; empty if it only names it. */
    public List<String> places(String id) {
        return List.copyOf(known().nodes().getOrDefault(id, List.of()));
    }

    /** The first place of a node. */
    public Optional<String> place(String id) {
        return places(id).stream().findFirst();
    }

    /** The place of a node's property: its whole value, be it one or several. */
    public Optional<String> place(String id, String property) {
        return places(id, property).stream().findFirst();
    }

    /** Every place where the document gives a node's property a value. */
    public List<String> places(String id, String property) {
        return places(id).stream()
                .map(place -> known().keys().getOrDefault(place, Map.of()).get(property))
                .filter(place -> place != null)
                .toList();
    }

    /** The place of one value of a property, or of the property if the value cannot be told from its neighbours. */
    public Optional<String> place(String id, String property, Value value) {
        return places(id).stream()
                .map(place -> known().keys().getOrDefault(place, Map.of()).get(property))
                .filter(place -> place != null)
                .flatMap(place -> within(place, value).stream())
                .findFirst()
                .or(() -> place(id, property));
    }

    /** The keys of the object that stands at a place, as the document writes them; none if no object stands there. */
    public List<String> keys(String place) {
        List<String> keys = new ArrayList<>();
        document.get().at(place).fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private Optional<String> within(String place, Value value) {
        if (value instanceof Value.Reference reference) {
            return places(reference.id()).stream()
                    .filter(inner -> inner.equals(place) || itemOf(place, inner))
                    .findFirst()
                    .or(() -> item(place, reference.id()));
        }
        if (value instanceof Value.Text text) {
            return keys(place).stream()
                    .filter(tag -> tag.equalsIgnoreCase(text.language()))
                    .findFirst()
                    .map(tag -> place + "/" + Pointers.escape(tag));
        }
        return item(place, ((Value.Literal) value).lexical());
    }

    private static boolean itemOf(String array, String place) {
        return place.length() > array.length() + 1
                && place.startsWith(array)
                && place.charAt(array.length()) == '/'
                && place.chars().skip(array.length() + 1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The tree is made only where there are several values to choose from. */
    private Optional<String> item(String place, String text) {
        if (!known().arrays().test(place)) {
            return Optional.empty();
        }
        JsonNode json = document.get().at(place);
        for (int i = 0; i < json.size(); i++) {
            if (json.get(i).asText().equals(text)) {
                return Optional.of(place + "/" + i);
            }
        }
        return Optional.empty();
    }
}
