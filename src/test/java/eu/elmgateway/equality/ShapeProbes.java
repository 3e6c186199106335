package eu.elmgateway.equality;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Small graphs that try every constraint from both sides: for each class and each property that shapes speak of, nodes with
 * values of every kind, too few and too many of them, and values that other shapes look into.
 */
final class ShapeProbes {
    /** Classes that any property may be tried with, beside those that its constraints name. */
    private static final List<String> STRANGERS =
            List.of("http://www.w3.org/2004/02/skos/core#Concept", "http://data.europa.eu/snb/model/elm/Note");

    private static final Pattern CLASS = Pattern.compile("class (http[^\\s,\\]]+)");

    private final Map<String, Map<String, List<ShapeConstraint>>> constraints;

    /** Probes for all that these constraints speak of. */
    ShapeProbes(Collection<ShapeConstraint> constraints) {
        this.constraints = constraints.stream()
                .collect(Collectors.groupingBy(
                        ShapeConstraint::target,
                        TreeMap::new,
                        Collectors.groupingBy(ShapeConstraint::path, TreeMap::new, Collectors.toList())));
    }

    /** A graph for each class, by its IRI. */
    Map<String, Graph> graphs() {
        var graphs = new TreeMap<String, Graph>();
        constraints.forEach((target, properties) -> graphs.put(target, graph(target, properties)));
        return graphs;
    }

    private static Graph graph(String target, Map<String, List<ShapeConstraint>> properties) {
        Graph graph = GraphFactory.createDefaultGraph();
        ProbeValues values = new ProbeValues(graph);
        properties.forEach((path, asked) -> {
            probe(graph, target, path, values.plain(classes(asked)));
            if (asked.stream().anyMatch(constraint -> constraint.component().equals("node"))) {
                probe(graph, target, path, values.whole());
            }
        });
        return graph;
    }

    private static Set<String> classes(List<ShapeConstraint> asked) {
        var classes = new TreeSet<>(STRANGERS);
        asked.forEach(
                constraint -> CLASS.matcher(constraint.text()).results().forEach(named -> classes.add(named.group(1))));
        return classes;
    }

    private static void probe(Graph graph, String target, String path, List<List<Node>> values) {
        for (List<Node> set : values) {
            Node focus = NodeFactory.createBlankNode();
            graph.add(focus, RDF.type.asNode(), NodeFactory.createURI(target));
            set.forEach(value -> graph.add(focus, NodeFactory.createURI(path), value));
        }
    }
}
