package eu.elmgateway.elm;

import org.apache.jena.datatypes.TypeMapper;
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

    private static void add(Graph graph, Node node) {
        var subject = resource(node.id());
        if (subject == null) {
            return;
        }
        for (var type : node.types()) {
            add(graph, subject, RDF.type.asNode(), resource(type));
        }
        node.properties().forEach((property, values) -> {
            if (Iris.absolute(property)) {
                var predicate = NodeFactory.createURI(property);
                values.forEach(value -> add(graph, subject, predicate, object(value)));
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

    private static org.apache.jena.graph.@Nullable Node object(Value value) {
        if (value instanceof Value.Reference reference) {
            return resource(reference.id());
        }
        if (value instanceof Value.Text text) {
            return Iris.language(text.language()) ? NodeFactory.createLiteralLang(text.text(), text.language()) : null;
        }
        var literal = (Value.Literal) value;
        return Iris.absolute(literal.datatype())
                ? NodeFactory.createLiteralDT(
                        literal.lexical(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()))
                : null;
    }

    /** The label of a blank node is kept, so that a finding on it leads back to its place. */
    private static org.apache.jena.graph.@Nullable Node resource(String id) {
        if (id.startsWith("_:")) {
            return NodeFactory.createBlankNode(id);
        }
        return Iris.absolute(id) ? NodeFactory.createURI(id) : null;
    }
}
