package eu.elmgateway.validation;

import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relative references made absolute by a base of our own, for shapes to see them. A document that is pushed has no address to
 * resolve them against (JSON-LD 1.1, 4.1.3), but where the published tools read one from a file or an address they do
 * resolve them, and shapes count the result.
 */
final class RelativeNames {
    private static final String BASE = "urn:elm-gateway:relative:";

    private RelativeNames() {}

    static NodeTable resolved(ElmSource source) {
        boolean any = source.dropped().stream().anyMatch(dropped -> dropped.kind() == Dropped.Kind.RELATIVE_REFERENCE);
        return any
                ? new NodeTable(source.nodes().nodes().stream()
                        .map(RelativeNames::resolved)
                        .toList())
                : source.nodes();
    }

    /** The name as the document wrote it. */
    static String written(String name) {
        return name.startsWith(BASE) ? name.substring(BASE.length()) : name;
    }

    private static Node resolved(Node node) {
        Map<String, List<Value>> properties = new LinkedHashMap<>();
        node.properties()
                .forEach((property, values) -> properties.put(
                        property, values.stream().map(RelativeNames::resolved).toList()));
        return new Node(resolved(node.id()), node.types(), properties);
    }

    private static Value resolved(Value value) {
        return value instanceof Value.Reference reference ? new Value.Reference(resolved(reference.id())) : value;
    }

    private static String resolved(String name) {
        boolean absolute = name.startsWith("_:") || name.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        return absolute ? name : BASE + name;
    }
}
