package eu.elmgateway.elm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** A table of nodes as a graph that makes its triples when it is asked for them. Thread-safe. */
final class NodeGraphView extends GraphBase {
    private static final String TYPE = RDF.type.getURI();

    private final NodeTable table;

    NodeGraphView(NodeTable table) {
        this.table = table;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        Set<Triple> found = new LinkedHashSet<>();
        Node subject = pattern.getSubject();
        if (subject.isURI()) {
            table.node(subject.getURI()).ifPresent(node -> add(node, pattern, found));
        } else if (subject.isBlank()) {
            table.node(subject.getBlankNodeLabel()).ifPresent(node -> add(node, pattern, found));
        } else if (!subject.isConcrete()) {
            table.nodes().forEach(node -> add(node, pattern, found));
        }
        return WrappedIterator.createNoRemove(found.iterator());
    }

    private static void add(eu.elmgateway.elm.Node node, Triple pattern, Set<Triple> found) {
        Node predicate = pattern.getPredicate();
        if (!predicate.isConcrete()) {
            types(node, pattern, found);
            for (Map.Entry<String, List<Value>> entry : node.properties().entrySet()) {
                values(node, entry.getKey(), entry.getValue(), pattern, found);
            }
        } else if (predicate.isURI()) {
            if (predicate.getURI().equals(TYPE)) {
                types(node, pattern, found);
            }
            values(node, predicate.getURI(), node.values(predicate.getURI()), pattern, found);
        }
    }

    private static void types(eu.elmgateway.elm.Node node, Triple pattern, Set<Triple> found) {
        Node wanted = pattern.getObject();
        for (String type : node.types()) {
            if (!wanted.isURI() || wanted.getURI().equals(type)) {
                add(node, RDF.type.asNode(), RdfTerms.resource(type), pattern, found);
            }
        }
    }

    private static void values(
            eu.elmgateway.elm.Node node, String property, List<Value> values, Triple pattern, Set<Triple> found) {
        if (!values.isEmpty() && Iris.absolute(property)) {
            Node predicate = NodeFactory.createURI(property);
            values.forEach(value -> add(node, predicate, RdfTerms.of(value), pattern, found));
        }
    }

    private static void add(
            eu.elmgateway.elm.Node node, Node predicate, @Nullable Node object, Triple pattern, Set<Triple> found) {
        Node subject = RdfTerms.resource(node.id());
        if (subject != null
                && object != null
                && (!pattern.getObject().isConcrete() || pattern.getObject().equals(object))) {
            found.add(Triple.create(subject, predicate, object));
        }
    }
}
