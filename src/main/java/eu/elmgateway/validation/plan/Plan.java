package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.NodeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;

/**
 * Shapes (SHACL, W3C Recommendation of 2017) compiled into tests over the nodes of a document. It finds which constraints
 * are broken, and by which node. Shapes that it does not fully understand it names, and leaves to Jena; what it says of the
 * others is what Jena says: the same constraints, the same nodes. Immutable, thread-safe.
 */
public final class Plan {
    private final Shapes shapes;
    private final List<Shape> unknown;
    private final Map<String, ClassPlan> classes;
    private final List<RootPlan> scattered;

    private Plan(Shapes shapes, List<RootPlan> roots, List<Shape> unknown) {
        this.shapes = shapes;
        this.unknown = List.copyOf(unknown);
        this.classes = ClassPlan.byClass(
                roots.stream().filter(root -> root.targets().classesOnly()).toList());
        this.scattered =
                roots.stream().filter(root -> !root.targets().classesOnly()).toList();
    }

    /** Compiles what Jena parsed. */
    public static Plan of(Shapes shapes) {
        List<RootPlan> roots = new ArrayList<>();
        List<Shape> unknown = new ArrayList<>();
        int position = 0;
        for (Shape shape : shapes) {
            try {
                roots.add(new Compiler(position++).root(shape));
            } catch (UnknownShapeException e) {
                unknown.add(shape);
            }
        }
        return new Plan(shapes, roots, unknown);
    }

    /** The shapes with targets that only Jena can judge. */
    public List<Shape> unknown() {
        return unknown;
    }

    /** What a document breaks, or may break; nothing if it conforms. */
    public Suspects suspects(NodeTable table) {
        var facts = new Facts(table, shapes);
        var found = new Accusations();
        for (var node : table.nodes()) {
            facts.note(node);
            found.nextFocus();
            ClassPlan.judge(classes, facts, node, found);
        }
        for (RootPlan root : scattered) {
            root.targets().focusNodes(facts).forEach(focus -> {
                found.nextFocus();
                root.nodes().judge(facts, focus, found);
            });
        }
        return facts.undecided() ? Suspects.everything(shapes) : new Suspects(shapes, unknown, found.inOrder(), false);
    }
}
