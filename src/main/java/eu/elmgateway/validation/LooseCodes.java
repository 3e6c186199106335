package eu.elmgateway.validation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Codes that JSON-LD leaves out because a code or a name stands where an IRI should: {@code "countryCode": "BE"}. Immutable.
 */
final class LooseCodes {
    private final Terms terms;
    private final CodeBindings bindings;

    LooseCodes(Terms terms, CodeBindings bindings) {
        this.terms = terms;
        this.bindings = bindings;
    }

    /** What was written there. */
    static Value value(Dropped dropped) {
        return new Value.Literal(dropped.text(), "http://www.w3.org/2001/XMLSchema#string");
    }

    /** The list that what was left out should have been of. */
    Optional<CodeBinding> list(Dropped dropped, JsonNode document) {
        if (dropped.kind() != Dropped.Kind.RELATIVE_REFERENCE) {
            return Optional.empty();
        }
        JsonPointer place = property(JsonPointer.compile(dropped.pointer()));
        return Optional.ofNullable(place.last())
                .flatMap(last -> terms.iri(last.getMatchingProperty()))
                .flatMap(property -> bindings.byProperty().getOrDefault(property, List.of()).stream()
                        .filter(binding -> binding.holdsOn(types(document.at(place.head()))))
                        .findFirst());
    }

    /** The pointer up to the property whose value, or whose value's id, this is. */
    private static JsonPointer property(JsonPointer pointer) {
        JsonPointer place = pointer;
        while (place.last() != null && (place.last().mayMatchElement() || isId(place.last()))) {
            place = place.head();
        }
        return place;
    }

    private static boolean isId(JsonPointer last) {
        return last.getMatchingProperty().equals("id")
                || last.getMatchingProperty().equals("@id");
    }

    private List<String> types(JsonNode node) {
        var types = new ArrayList<String>();
        for (String key : List.of("type", "@type")) {
            JsonNode type = node.path(key);
            if (type.isTextual()) {
                types.add(type.asText());
            }
            type.forEach(one -> types.add(one.asText()));
        }
        return types.stream().map(type -> terms.iri(type).orElse(type)).toList();
    }
}
