package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies a document and writes into every node object where it stands, as one more property with an IRI of ours. The property
 * survives expansion, so that each expanded node knows its place. On the way it notes what expansion will leave out. For one
 * document.
 */
final class Marking {
    /** The property that holds the place. */
    static final String PLACE = "urn:elm-gateway:place";

    /** Each makes the processor build its table of terms anew. Real credentials do it three times. */
    private static final int MOST_CONTEXTS = 1000;

    private final Scopes scopes;
    private final JsonNodeFactory json = JsonNodeFactory.instance;
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private int contexts;

    Marking(Scopes scopes) {
        this.scopes = scopes;
    }

    /** Pointer of a node object to (property IRI to pointer of its value). */
    Map<String, Map<String, String>> keys() {
        return keys;
    }

    /** Pointer of a node object to how many begin before it. */
    Map<String, Integer> numbers() {
        return numbers;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    JsonNode mark(JsonNode document) {
        return copy(document, "", Scope.EMPTY, null);
    }

    private JsonNode copy(JsonNode node, String place, Scope scope, @Nullable Term property) {
        if (node.isArray()) {
            var array = json.arrayNode(node.size());
            for (int i = 0; i < node.size(); i++) {
                array.add(copy(node.get(i), place + "/" + i, scope, property));
            }
            return array;
        }
        if (node.isTextual() && property != null && property.references()) {
            reference(node.textValue(), place);
        }
        return node.isObject() ? object(node, place, scope) : node;
    }

    private JsonNode object(JsonNode node, String place, Scope outer) {
        var scope = node.has("@context") ? context(node.get("@context"), place, outer) : outer;
        if (node.has("@value")) {
            language(node.path("@language"), place + "/@language");
            return node;
        }
        var types = types(node, scope);
        count(scope.contexts(types), place);
        var own = scope.forTypes(types);
        numbers.put(place, numbers.size());
        var copy = json.objectNode();
        var found = new HashMap<String, String>();
        for (var entry : node.properties()) {
            member(entry.getKey(), entry.getValue(), place, scope, own, copy, found);
        }
        if (!node.has("@list") && !node.has("@set") && !wrapper(copy)) {
            copy.put(PLACE, place);
            keys.put(place, found);
        }
        return copy;
    }

    private Scope context(JsonNode context, String place, Scope outer) {
        for (var item : context.isArray() ? context : List.of(context)) {
            if (!item.isTextual()) {
                throw refusal("elm:inline-context", Message.of("elm.inline-context", scopes.canonical()), place);
            }
            if (!scopes.known(item.textValue())) {
                throw refusal(
                        "elm:unknown-context",
                        Message.of("elm.unknown-context", item.textValue(), scopes.canonical()),
                        place);
            }
        }
        count(context.isArray() ? context.size() : 1, place);
        return scopes.within(outer, context);
    }

    private void count(int more, String place) {
        contexts += more;
        if (contexts > MOST_CONTEXTS) {
            throw new UnreadableElmException("elm:contexts", Message.of("elm.contexts", MOST_CONTEXTS), place);
        }
    }

    private static UnreadableElmException refusal(String rule, Message what, String place) {
        return new UnreadableElmException(rule, what, place + "/@context");
    }

    /** A mark on the mere wrapper of a graph would turn it into the name of that graph. */
    private static boolean wrapper(JsonNode copy) {
        return copy.has("@graph") && copy.size() == (copy.has("@context") ? 2 : 1);
    }

    private void member(
            String key,
            JsonNode value,
            String place,
            Scope scope,
            Scope own,
            ObjectNode copy,
            Map<String, String> found) {
        var there = place + "/" + Pointers.escape(key);
        var iri = own.iri(key).orElse(null);
        if (iri == null || iri.equals(PLACE)) {
            dropped.add(new Dropped(Dropped.Kind.UNDEFINED_TERM, key, there));
            return;
        }
        if (iri.startsWith("@")) {
            copy.set(key, keyword(iri, value, there, scope));
            return;
        }
        found.putIfAbsent(iri, there);
        var term = own.term(key).orElse(null);
        copy.set(key, property(term, value, there, scope));
    }

    private JsonNode keyword(String keyword, JsonNode value, String there, Scope scope) {
        switch (keyword) {
            case "@id" -> reference(value.asText(), there);
            case "@type" -> types(value, there, scope);
            case "@graph", "@included", "@list", "@set" -> {
                return copy(value, there, scope, null);
            }
            case "@reverse" -> {
                var reverse = json.objectNode();
                value.properties()
                        .forEach(entry -> reverse.set(
                                entry.getKey(),
                                copy(entry.getValue(), there + "/" + Pointers.escape(entry.getKey()), scope, null)));
                return reverse;
            }
            default -> {}
        }
        return value;
    }

    private JsonNode property(@Nullable Term term, JsonNode value, String there, Scope scope) {
        if (term == null) {
            return copy(value, there, scope, null);
        }
        if (term.languages() && value.isObject()) {
            value.fieldNames()
                    .forEachRemaining(tag -> language(json.textNode(tag), there + "/" + Pointers.escape(tag)));
            return LanguageMap.forProcessing(value, there);
        }
        if ("@graph".equals(term.container())) {
            dropped.add(new Dropped(Dropped.Kind.SEPARATE_GRAPH, term.name(), there));
        }
        if (term.context() == null) {
            return copy(value, there, scope, term);
        }
        count(1, there);
        return copy(value, there, scope.with(term.context()), term);
    }

    private void reference(String reference, String place) {
        if (!Iris.absolute(reference) && !reference.startsWith("_:")) {
            dropped.add(new Dropped(Dropped.Kind.RELATIVE_REFERENCE, reference, place));
        }
    }

    private void language(JsonNode tag, String place) {
        if (tag.isTextual() && !"@none".equals(tag.textValue()) && !Iris.language(tag.textValue())) {
            dropped.add(new Dropped(Dropped.Kind.MALFORMED_LANGUAGE, tag.textValue(), place));
        }
    }

    private void types(JsonNode value, String there, Scope scope) {
        for (var type : value.isArray() ? value : List.of(value)) {
            var iri = scope.iri(type.asText()).orElse(type.asText());
            if (!Iris.absolute(iri)) {
                dropped.add(new Dropped(Dropped.Kind.UNDEFINED_TERM, type.asText(), there));
            }
        }
    }

    private static List<String> types(JsonNode node, Scope scope) {
        var types = new ArrayList<String>();
        for (var entry : node.properties()) {
            if (scope.iri(entry.getKey()).orElse("").equals("@type")) {
                var value = entry.getValue();
                (value.isArray() ? value : List.of(value)).forEach(type -> types.add(type.asText()));
            }
        }
        return types;
    }
}
