package eu.elmgateway.elm;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The RDF graph of a table of nodes: exactly the triples that the document has as RDF (JSON-LD 1.1 API, 8.1). What RDF cannot
 * hold (relative references, malformed language tags) is left out, as the standard says; {@link ElmSource#dropped()} names it.
 */
public final class NodeGraph {
    private NodeGraph() {}

    /** A new graph, owned by the caller; blank nodes carry the labels of the table. */
    public static Graph of(NodeTable table) {
        var graph = GraphMemFactory.createDefaultGraphSameTerm();
        table.nodes().forEach(node -> add(graph, node));
        return graph;
    }

    /** The same triples without a copy: costs nothing to make, and every question asked of it a little more. Read-only. */
    public static Graph view(NodeTable table) {
        return new NodeGraphView(table);
    }

    private static void add(Graph graph, Node node) {
        var subject = RdfTerms.resource(node.id());
        if (subject == null) {
            return;
        }
        for (var type : node.types()) {
            add(graph, subject, RDF.type.asNode(), RdfTerms.resource(type));
        }
        node.properties().forEach((property, values) -> {
            if (Iris.absolute(property)) {
                var predicate = NodeFactory.createURI(property);
                values.forEach(value -> add(graph, subject, predicate, RdfTerms.of(value)));
            }
        });
    }

    private static void add(
            Graph graph,
            org.apache.jena.graph.Node subject,
            org.apache.jena.graph.Node predicate,
            org.apache.jena.graph.@Nullable Node object) {
        if (object != null) {
            graph.add(subject, predicate, object);
        }
    }
}
