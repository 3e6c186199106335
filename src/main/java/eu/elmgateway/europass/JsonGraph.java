package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * JSON-LD read as plain JSON, in any of its usual shapes: framed or flattened, one value or an array of them, terms, prefixed names or
 * IRIs. An object that is only named is found where it stands in full. Not for deciding what is valid.
 */
final class JsonGraph {
    private final Map<String, JsonNode> byId = new HashMap<>();

    JsonGraph(JsonNode root) {
        index(root);
    }

    private void index(JsonNode node) {
        if (node.isObject() && !id(node).isEmpty()) {
            byId.merge(id(node), node, (one, other) -> one.size() >= other.size() ? one : other);
        }
        node.forEach(this::index);
    }

    /** Every object of a class, wherever it stands, each once. */
    List<JsonNode> ofType(JsonNode root, String type) {
        List<JsonNode> found = new ArrayList<>();
        look(root, type, found);
        return found.stream().map(this::whole).distinct().toList();
    }

    private void look(JsonNode node, String type, List<JsonNode> found) {
        if (node.isObject() && is(node, type)) {
            found.add(node);
        }
        node.forEach(child -> look(child, type, found));
    }

    /** Whether an object is of a class. */
    boolean is(JsonNode node, String type) {
        return Stream.concat(values(node.path("type")), values(node.path("@type")))
                .anyMatch(one -> local(one.asText()).equals(type));
    }

    /** What stands under a name, one after the other name, in full. */
    List<JsonNode> all(JsonNode from, String... path) {
        List<JsonNode> nodes = List.of(whole(from));
        for (String name : path) {
            nodes = nodes.stream()
                    .flatMap(node -> under(node, name))
                    .map(this::whole)
                    .toList();
        }
        return nodes;
    }

    /** The ids, or the texts, of what stands under a name. */
    List<String> ids(JsonNode from, String... path) {
        return all(from, path).stream()
                .map(JsonGraph::id)
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** The texts of what stands under a name: plain, or with a type. */
    List<String> texts(JsonNode from, String... path) {
        return all(from, path).stream()
                .map(node -> node.isObject() ? node.path("@value").asText() : node.asText())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    Optional<String> text(JsonNode from, String... path) {
        return texts(from, path).stream().findFirst();
    }

    private JsonNode whole(JsonNode node) {
        JsonNode other = byId.get(id(node));
        return other == null || (node.isObject() && node.size() >= other.size()) ? node : other;
    }

    private static Stream<JsonNode> under(JsonNode node, String name) {
        return node.properties().stream()
                .filter(entry -> local(entry.getKey()).equals(name))
                .flatMap(entry -> values(entry.getValue()));
    }

    private static Stream<JsonNode> values(JsonNode value) {
        if (value.isArray()) {
            List<JsonNode> all = new ArrayList<>();
            value.forEach(all::add);
            return all.stream();
        }
        return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }

    static String id(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().strip();
        }
        return (node.has("id") ? node.path("id") : node.path("@id")).asText().strip();
    }

    private static String local(String name) {
        return name.replaceFirst("^.*[/#:]", "");
    }
}
