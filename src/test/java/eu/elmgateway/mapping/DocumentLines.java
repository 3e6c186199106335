package eu.elmgateway.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmNodeKind;
import net.sf.saxon.s9api.streams.Predicates;
import net.sf.saxon.s9api.streams.Steps;

/** Documents as lists of lines that are equal if the documents mean the same, to compare them and to show a difference. */
final class DocumentLines {
    private DocumentLines() {}

    /** Elements in order, attributes by name, texts; prefixes and whitespace between elements do not count. */
    static List<String> xml(XdmNode document) {
        var lines = new ArrayList<String>();
        document.select(Steps.child(Predicates.isElement())).forEach(root -> xml(root, "", lines));
        return lines;
    }

    private static void xml(XdmNode element, String path, List<String> lines) {
        var here = path + "/" + element.getNodeName().getEQName();
        var attributes = element.select(Steps.attribute())
                .map(attribute -> attribute.getNodeName().getEQName() + "=" + attribute.getStringValue())
                .sorted()
                .collect(Collectors.joining(" "));
        var children = element.select(Steps.child(Predicates.isElement())).toList();
        lines.add((here + " " + attributes + (children.isEmpty() ? " " + element.getStringValue() : "")).strip());
        if (!children.isEmpty()) {
            element.select(Steps.child())
                    .filter(node -> node.getNodeKind() == XdmNodeKind.TEXT
                            && !node.getStringValue().isBlank())
                    .forEach(
                            text -> lines.add(here + " " + text.getStringValue().strip()));
        }
        children.forEach(child -> xml(child, here, lines));
    }

    /** Members by name, items in order. */
    static List<String> json(JsonNode document) {
        var lines = new ArrayList<String>();
        json(document, "", lines);
        return lines;
    }

    private static void json(JsonNode node, String path, List<String> lines) {
        if (node.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            node.properties().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
            lines.add(path + " {}");
            members.forEach((key, value) -> json(value, path + "/" + key, lines));
        } else if (node.isArray()) {
            lines.add(path + " []");
            for (int i = 0; i < node.size(); i++) {
                json(node.get(i), path + "/" + i, lines);
            }
        } else {
            lines.add(path + " "
                    + (node.isNumber()
                            ? node.decimalValue().stripTrailingZeros().toPlainString()
                            : node));
        }
    }

    /** What has to go (-) and to come (+) to turn the one into the other; empty if they are equal. */
    static String difference(List<String> expected, List<String> actual) {
        if (expected.equals(actual)) {
            return "";
        }
        var gone = new ArrayList<>(expected);
        actual.forEach(gone::remove);
        var come = new ArrayList<>(actual);
        expected.forEach(come::remove);
        if (gone.isEmpty() && come.isEmpty()) {
            return "the same lines in another order";
        }
        return gone.stream().map(line -> "- " + shown(line)).collect(Collectors.joining("\n", "", "\n"))
                + come.stream().map(line -> "+ " + shown(line)).collect(Collectors.joining("\n"));
    }

    private static String shown(String line) {
        int longest = 300;
        return line.length() > longest ? line.substring(0, longest) + "…" : line;
    }
}
