package eu.elmgateway.validation.plan;

import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/** Small graphs of a few nodes, classes and properties, with values of many kinds. Not thread-safe. */
final class RandomGraphs {
    private static final String EX = "http://example.org/";
    private static final List<String> CLASSES =
            List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "A", "B");
    private static final List<String> PROPERTIES = List.of("p", "q", "r", "s", "p", "q");
    private static final List<String> TAGS = List.of("en", "EN", "en-GB", "en-gb", "fr", "x-a");
    private static final List<String> INSTANTS =
            List.of("2024-01-01T00:00:00Z", "2024-01-01T00:00:00", "2025-06-30T12:00:00+02:00", "2023-02-30T00:00:00Z");

    private final Random random;
    private final List<Node> nodes;

    RandomGraphs(long seed) {
        this.random = new Random(seed);
        this.nodes = List.of(
                iri("n1"),
                iri("n2"),
                iri("n3"),
                iri("n4"),
                NodeFactory.createBlankNode("a"),
                NodeFactory.createBlankNode("b"));
    }

    Graph next() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (Node node : nodes) {
            for (int types = random.nextInt(3); types > 0; types--) {
                graph.add(node, RDF.type.asNode(), iri(any(CLASSES)));
            }
            for (int values = random.nextInt(7); values > 0; values--) {
                graph.add(node, iri(any(PROPERTIES)), value());
            }
        }
        return graph;
    }

    private Node value() {
        return switch (random.nextInt(10)) {
            case 0 -> literal(String.valueOf(random.nextInt(9)), XSD.integer.getURI());
            case 1 -> literal(random.nextInt(9) + ".5", XSD.decimal.getURI());
            case 2 -> literal(any(INSTANTS), XSD.dateTime.getURI());
            case 3 -> literal(any(List.of("x", "", "long text", "3")), XSD.xstring.getURI());
            case 4 -> literal("x", any(List.of(XSD.integer.getURI(), XSD.dateTime.getURI(), EX + "own")));
            case 5, 6 -> NodeFactory.createLiteralLang(any(List.of("x", "y")), any(TAGS));
            default -> any(nodes);
        };
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static Node literal(String lexical, String datatype) {
        return NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(EX + name);
    }
}
