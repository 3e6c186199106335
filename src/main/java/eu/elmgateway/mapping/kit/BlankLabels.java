package eu.elmgateway.mapping.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The labels of nodes without a name of their own, {@code _:b8}. They are numbers of the order in which nodes came, so one node
 * more renumbers those behind it. Labels of one document are given to the nodes of another that are most like; one label goes to
 * one node, so documents that are equal then say the same.
 */
final class BlankLabels {
    private static final Pattern LABEL = Pattern.compile("_:[\\w.-]+");
    private static final String ANY = "_:";

    private final Map<String, Likeness> nodes = new LinkedHashMap<>();

    private BlankLabels(JsonNode document) {
        collect(document);
    }

    /** The written document with the labels of the expected one. */
    static JsonNode as(JsonNode expected, JsonNode written) {
        Map<String, String> names = new BlankLabels(written).counterparts(new BlankLabels(expected));
        return names.isEmpty() ? written : renamed(written, label -> names.getOrDefault(label, label));
    }

    /** Each label here with one there; what has none there gets one that is not there. */
    private Map<String, String> counterparts(BlankLabels others) {
        Map<String, String> names = new HashMap<>();
        Map<String, Likeness> free = new LinkedHashMap<>(others.nodes);
        List<Pair> pairs = new ArrayList<>();
        nodes.forEach(
                (label, node) -> free.forEach((other, there) -> pairs.add(new Pair(label, other, node.with(there)))));
        // Stable, so that of equals the first come together.
        pairs.sort(Comparator.comparingDouble(Pair::alike).reversed());
        for (Pair pair : pairs) {
            if (!names.containsKey(pair.label()) && free.remove(pair.other()) != null) {
                names.put(pair.label(), pair.other());
            }
        }
        nodes.keySet().forEach(label -> names.computeIfAbsent(label, none -> unused(none, others.nodes.keySet())));
        return names;
    }

    private record Pair(String label, String other, double alike) {}

    private static String unused(String label, Set<String> taken) {
        String name = label;
        while (taken.contains(name)) {
            name += "-new";
        }
        return name;
    }

    private void collect(JsonNode node) {
        String label = node.path("id").asText();
        if (node.isObject() && LABEL.matcher(label).matches()) {
            Likeness plain = JsonComparison.likeness(renamed(node, any -> ANY));
            nodes.merge(
                    label,
                    plain,
                    (one, other) -> one.lines().size() >= other.lines().size() ? one : other);
        } else if (node.isTextual() && LABEL.matcher(node.asText()).matches()) {
            nodes.putIfAbsent(node.asText(), JsonComparison.likeness(TextNode.valueOf(ANY)));
        }
        node.forEach(this::collect);
    }

    private static JsonNode renamed(JsonNode node, UnaryOperator<String> name) {
        JsonNode copy = node.deepCopy();
        rename(copy, name);
        return copy;
    }

    private static void rename(JsonNode node, UnaryOperator<String> name) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(named(member.getValue(), name)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, named(array.get(i), name));
            }
        }
    }

    private static JsonNode named(JsonNode value, UnaryOperator<String> name) {
        if (value.isTextual() && LABEL.matcher(value.asText()).matches()) {
            return TextNode.valueOf(name.apply(value.asText()));
        }
        rename(value, name);
        return value;
    }
}
