package eu.elmgateway.equality;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What a graph of SHACL Core shapes asks for, however it is written down: names of shapes, messages, order and the split into
 * shapes are gone. A shape that another one refers to is told by its own constraints.
 */
final class ShapeConstraints {
    /** The last is misspelt by the standard for {@code sh:nodeKind}, and therefore says nothing. */
    private static final Set<Node> SAY_NOTHING = Set.of(
            RDF.type.asNode(),
            RDFS.label.asNode(),
            RDFS.comment.asNode(),
            SHACL.name,
            SHACL.description,
            SHACL.message,
            SHACL.targetClass,
            SHACL.path,
            NodeFactory.createURI(SHACL.NS + "nodekind"));

    private final Graph shapes;

    private ShapeConstraints(Graph shapes) {
        this.shapes = shapes;
    }

    /** Every constraint, as often as it would be reported, in a fixed order. */
    static List<ShapeConstraint> of(Graph shapes) {
        return new ShapeConstraints(shapes).all();
    }

    private List<ShapeConstraint> all() {
        var found = new ArrayList<ShapeConstraint>();
        for (Triple target : triples(Node.ANY, SHACL.targetClass)) {
            found.addAll(of(target.getObject().getURI(), target.getSubject()));
        }
        found.sort(null);
        return found;
    }

    private List<ShapeConstraint> of(String target, Node shape) {
        var found = new ArrayList<ShapeConstraint>();
        if (!triples(shape, SHACL.deactivated).isEmpty()) {
            return found;
        }
        String path = triples(shape, SHACL.path).stream()
                .map(triple -> triple.getObject().toString())
                .collect(Collectors.joining(" and "));
        for (Triple triple : triples(shape, Node.ANY)) {
            if (triple.getPredicate().equals(SHACL.property)) {
                found.addAll(of(target, triple.getObject()));
            } else if (says(triple)) {
                String component = triple.getPredicate().getLocalName();
                found.add(new ShapeConstraint(target, path, component, value(triple), shape));
            }
        }
        return found;
    }

    private static boolean says(Triple triple) {
        boolean usualSeverity = triple.getPredicate().equals(SHACL.severity)
                && triple.getObject().equals(SHACL.Violation);
        return !usualSeverity && !SAY_NOTHING.contains(triple.getPredicate());
    }

    private String value(Triple constraint) {
        Node value = constraint.getObject();
        if (constraint.getPredicate().equals(SHACL.node)) {
            return conjunction(value).toString();
        }
        if (constraint.getPredicate().equals(SHACL.or)) {
            return members(value).stream()
                    .map(member -> conjunction(member).toString())
                    .sorted()
                    .collect(Collectors.joining(" or "));
        }
        return value.toString();
    }

    /** A shape that is only referred to: a set, for all of it must hold and none of it is reported. */
    private Set<String> conjunction(Node shape) {
        var texts = new TreeSet<String>();
        for (ShapeConstraint constraint : of("", shape)) {
            texts.add(constraint.text());
        }
        for (Triple other : triples(shape, SHACL.node)) {
            texts.remove("node " + value(other));
            texts.addAll(conjunction(other.getObject()));
        }
        return texts;
    }

    private List<Node> members(Node list) {
        return ModelFactory.createModelForGraph(shapes).asRDFNode(list).as(RDFList.class).asJavaList().stream()
                .map(RDFNode::asNode)
                .toList();
    }

    private List<Triple> triples(Node subject, Node predicate) {
        return shapes.find(subject, predicate, Node.ANY).toList();
    }
}
