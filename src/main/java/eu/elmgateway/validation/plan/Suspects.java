package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.NodeGraph;
import eu.elmgateway.elm.NodeTable;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;

/**
 * What of a document is to be looked at by Jena, so that a full report comes of it. Immutable.
 *
 * @param unknown shapes whose verdict is Jena's alone
 * @param broken what breaks the others, in the order of a report
 * @param all whether everything is to be looked at, because the document holds something that the plan does not judge
 */
public record Suspects(Shapes shapes, List<Shape> unknown, List<Suspect> broken, boolean all) {
    public Suspects {
        unknown = List.copyOf(unknown);
        broken = List.copyOf(broken);
    }

    static Suspects everything(Shapes shapes) {
        return new Suspects(shapes, List.of(), List.of(), true);
    }

    /** Whether the document conforms, so that Jena would have nothing to say. */
    public boolean none() {
        return !all && unknown.isEmpty() && broken.isEmpty();
    }

    /** The document as a graph: a mere view where few questions will be asked. */
    public Graph graph(NodeTable table) {
        return all || !unknown.isEmpty() ? NodeGraph.of(table) : NodeGraph.view(table);
    }

    /** The report on a document: what Jena says, asked only for what it has not been cleared of. */
    public Collection<ReportEntry> entries(Graph graph) {
        if (all) {
            return ShaclValidator.get().validate(shapes, graph).getEntries();
        }
        var context = ValidationContext.create(shapes, graph);
        int root = 0;
        int next = 0;
        for (Shape shape : shapes) {
            if (unknown.contains(shape)) {
                VLib.focusNodes(graph, shape).forEach(node -> VLib.validateShape(context, graph, shape, node));
            }
            for (; next < broken.size() && broken.get(next).check().root() == root; next++) {
                broken.get(next).report(context, graph);
            }
            root++;
        }
        return context.generateReport().getEntries();
    }
}
