package eu.elmgateway.validation;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/**
 * Shapes that give way to others. Applies to a profile that has all that it names. Immutable.
 *
 * @param takes IRIs of shapes that are left out
 * @param needs IRIs of shapes that must be there
 * @param file what is added, in Turtle
 */
record ShapeRepair(List<String> takes, List<String> needs, Path file) {
    ShapeRepair {
        takes = List.copyOf(takes);
        needs = List.copyOf(needs);
    }

    /** Mends the shapes of one profile. */
    void mend(Graph shapes) {
        if (has(shapes, takes) && has(shapes, needs)) {
            takes.forEach(shape -> remove(shapes, NodeFactory.createURI(shape)));
            GraphUtil.addInto(shapes, ShapeFiles.graph(file));
        }
    }

    private static boolean has(Graph shapes, List<String> iris) {
        return iris.stream().allMatch(iri -> shapes.contains(NodeFactory.createURI(iri), Node.ANY, Node.ANY));
    }

    /** All that is said of a shape, and of what only it refers to. */
    private static void remove(Graph shapes, Node shape) {
        for (Triple triple : shapes.find(shape, Node.ANY, Node.ANY).toList()) {
            shapes.delete(triple);
            if (triple.getObject().isBlank()) {
                remove(shapes, triple.getObject());
            }
        }
    }
}
