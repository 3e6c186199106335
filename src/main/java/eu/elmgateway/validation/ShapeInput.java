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
 * What shapes are to see of a document, where the standard would have them see less than the published tools do.
 *
 * <p>Relative references get a base of our own: a document that is pushed has no address to resolve them against (JSON-LD
 * 1.1, 4.1.3), but where the published tools read one from an address they resolve them, and shapes count the result.
 * Blanks around a language tag are taken off: with them the text would be no RDF, and what stands there be called missing.
 */
final class ShapeInput {
    private static final String BASE = "urn:elm-gateway:relative:";
    private static final String ABSOLUTE = "[A-Za-z][A-Za-z0-9+.-]*:.*";

    private ShapeInput() {}

    static NodeTable of(ElmSource source) {
        boolean plain = source.dropped().stream()
                .map(Dropped::kind)
                .noneMatch(kind -> kind == Dropped.Kind.RELATIVE_REFERENCE || kind == Dropped.Kind.MALFORMED_LANGUAGE);
        return plain
                ? source.nodes()
                : new NodeTable(
                        source.nodes().nodes().stream().map(ShapeInput::of).toList());
    }

    /** A name as the document wrote it. */
    static String written(String name) {
        return name.startsWith(BASE) ? name.substring(BASE.length()) : name;
    }

    private static Node of(Node node) {
        Map<String, List<Value>> properties = new LinkedHashMap<>();
        node.properties()
                .forEach((property, values) -> properties.put(
                        property, values.stream().map(ShapeInput::of).toList()));
        return new Node(of(node.id()), node.types(), properties);
    }

    private static Value of(Value value) {
        if (value instanceof Value.Reference reference) {
            return new Value.Reference(of(reference.id()));
        }
        return value instanceof Value.Text text
                ? new Value.Text(text.text(), text.language().strip())
                : value;
    }

    private static String of(String name) {
        return name.startsWith("_:") || name.matches(ABSOLUTE) ? name : BASE + name;
    }
}
