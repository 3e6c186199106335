package eu.elmgateway.equality;

import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/** Any graph as a table of nodes, so that what works on documents can be tried with graphs made for it. */
public final class GraphTable {
    private GraphTable() {}

    /** A table whose graph is this one, but for the labels of blank nodes and for classes that are texts. */
    public static NodeTable of(Graph graph) {
        Set<String> ids = new TreeSet<>();
        graph.find().forEach(triple -> ids.add(id(triple.getSubject())));
        Map<String, List<String>> types = new LinkedHashMap<>();
        Map<String, Map<String, List<Value>>> properties = new LinkedHashMap<>();
        graph.find().forEach(triple -> {
            String id = id(triple.getSubject());
            if (triple.getPredicate().equals(RDF.type.asNode())) {
                if (!triple.getObject().isLiteral()) {
                    types.computeIfAbsent(id, any -> new ArrayList<>()).add(id(triple.getObject()));
                }
            } else {
                properties
                        .computeIfAbsent(id, any -> new LinkedHashMap<>())
                        .computeIfAbsent(triple.getPredicate().getURI(), any -> new ArrayList<>())
                        .add(value(triple.getObject()));
            }
        });
        return new NodeTable(ids.stream()
                .map(id -> new eu.elmgateway.elm.Node(
                        id, types.getOrDefault(id, List.of()), properties.getOrDefault(id, Map.of())))
                .toList());
    }

    private static String id(Node node) {
        return node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.getURI();
    }

    private static Value value(Node node) {
        if (!node.isLiteral()) {
            return new Value.Reference(id(node));
        }
        return node.getLiteralLanguage().isEmpty()
                ? new Value.Literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI())
                : new Value.Text(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}
