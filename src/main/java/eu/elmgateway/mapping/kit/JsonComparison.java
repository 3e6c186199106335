package eu.elmgateway.mapping.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/**
 * Compares JSON: members by name in whatever order, items in their order, numbers by their value, labels of blank nodes by what
 * they stand for.
 */
final class JsonComparison {
    private final List<Difference> differences = new ArrayList<>();

    private JsonComparison() {}

    static List<Difference> of(JsonNode expected, JsonNode written) {
        var comparison = new JsonComparison();
        comparison.compare("", expected, "", BlankLabels.as(expected, written));
        return comparison.differences;
    }

    private void compare(String where, JsonNode expected, String there, JsonNode written) {
        if (expected.isObject() && written.isObject()) {
            members(where, expected, there, written);
        } else if (expected.isArray() && written.isArray()) {
            items(where, expected, there, written);
        } else if (!likeness(expected).equals(likeness(written))) {
            differences.add(Difference.changed(where, expected.toString(), written.toString()));
        }
    }

    private void members(String where, JsonNode expected, String there, JsonNode written) {
        expected.properties().forEach(member -> {
            String name = step(member.getKey());
            JsonNode other = written.get(member.getKey());
            if (other == null) {
                differences.add(
                        Difference.missing(where + name, member.getValue().toString()));
            } else {
                compare(where + name, member.getValue(), there + name, other);
            }
        });
        written.properties().forEach(member -> {
            if (!expected.has(member.getKey())) {
                differences.add(Difference.surplus(
                        there + step(member.getKey()), member.getValue().toString()));
            }
        });
    }

    private void items(String where, JsonNode expected, String there, JsonNode written) {
        List<Likeness> one = likenesses(expected);
        List<Likeness> other = likenesses(written);
        List<Alignment.Pair> pairs = Alignment.of(one, other);
        for (Alignment.Pair pair : pairs) {
            String here = where + "/" + pair.expected();
            String elsewhere = there + "/" + pair.written();
            if (pair.moved()) {
                differences.add(Difference.moved(here, elsewhere));
            } else {
                compare(here, expected.get(pair.expected()), elsewhere, written.get(pair.written()));
            }
        }
        Alignment.without(one.size(), pairs.stream().mapToInt(Alignment.Pair::expected))
                .forEach(item -> differences.add(Difference.missing(
                        where + "/" + item, expected.get(item).toString())));
        Alignment.without(other.size(), pairs.stream().mapToInt(Alignment.Pair::written))
                .forEach(item -> differences.add(
                        Difference.surplus(there + "/" + item, written.get(item).toString())));
    }

    private static List<Likeness> likenesses(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonComparison::likeness)
                .toList();
    }

    static Likeness likeness(JsonNode node) {
        List<String> lines = new ArrayList<>();
        lines(node, "", lines);
        return new Likeness(node.getNodeType().name(), lines);
    }

    private static void lines(JsonNode node, String path, List<String> lines) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
            members.forEach((name, value) -> lines(value, path + step(name), lines));
        } else if (node.isArray()) {
            node.forEach(item -> lines(item, path + "/", lines));
        }
        if (node.isValueNode() || node.isEmpty()) {
            lines.add(path + " " + value(node));
        }
    }

    private static String value(JsonNode node) {
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    /** One step of a JSON Pointer (RFC 6901). */
    private static String step(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
