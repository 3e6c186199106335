package eu.elmgateway.validation.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.engine.constraint.ClassConstraint;
import org.apache.jena.shacl.engine.constraint.ClosedConstraint;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.DatatypeConstraint;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.engine.constraint.EqualsConstraint;
import org.apache.jena.shacl.engine.constraint.HasValueConstraint;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanConstraint;
import org.apache.jena.shacl.engine.constraint.LessThanOrEqualsConstraint;
import org.apache.jena.shacl.engine.constraint.MaxCount;
import org.apache.jena.shacl.engine.constraint.MinCount;
import org.apache.jena.shacl.engine.constraint.NodeKindConstraint;
import org.apache.jena.shacl.engine.constraint.PatternConstraint;
import org.apache.jena.shacl.engine.constraint.ShAnd;
import org.apache.jena.shacl.engine.constraint.ShNode;
import org.apache.jena.shacl.engine.constraint.ShNot;
import org.apache.jena.shacl.engine.constraint.ShOr;
import org.apache.jena.shacl.engine.constraint.ShXone;
import org.apache.jena.shacl.engine.constraint.StrLanguageIn;
import org.apache.jena.shacl.engine.constraint.StrMaxLengthConstraint;
import org.apache.jena.shacl.engine.constraint.StrMinLengthConstraint;
import org.apache.jena.shacl.engine.constraint.UniqueLangConstraint;
import org.apache.jena.shacl.engine.constraint.ValueRangeConstraint;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;

/** Compiles one shape with targets and all it leads to. */
final class Compiler {
    private final int position;
    private int rank;

    Compiler(int position) {
        this.position = position;
    }

    /** @throws UnknownShapeException if the shape has a target, a path or a constraint that is not known */
    RootPlan root(Shape shape) {
        return new RootPlan(Targets.of(shape), nodes(shape));
    }

    /** Shapes that only others refer to cannot refer to themselves: Jena breaks such a circle when it parses. */
    private NodePlan nodes(Shape shape) {
        if (shape.deactivated()) {
            return new NodePlan(List.of(), List.of());
        }
        if (shape instanceof PropertyShape property) {
            return new NodePlan(List.of(), List.of(alone(property)));
        }
        return new NodePlan(checks(shape), paths(shape));
    }

    /** Jena asks the shapes within such a one of the focus node, not of the values: too odd to repeat here. */
    private PathPlan alone(PropertyShape shape) {
        if (!shape.getPropertyShapes().isEmpty()) {
            throw new UnknownShapeException(shape);
        }
        return path(shape);
    }

    private List<PathPlan> paths(Shape shape) {
        return shape.getPropertyShapes().stream()
                .filter(property -> !property.deactivated())
                .map(this::path)
                .toList();
    }

    private PathPlan path(PropertyShape shape) {
        return new PathPlan(ShapeTerms.property(shape.getPath()), checks(shape), paths(shape));
    }

    private List<Check> checks(Shape shape) {
        List<Check> checks = new ArrayList<>();
        for (Constraint constraint : shape.getConstraints()) {
            checks.add(new Check(position, rank++, shape, constraint, test(shape, constraint)));
        }
        return checks;
    }

    private Test test(Shape shape, Constraint constraint) {
        if (constraint instanceof ClassConstraint type) {
            return new ClassTest(ShapeTerms.iri(type.getExpectedClass()));
        }
        if (constraint instanceof DatatypeConstraint type) {
            return new DatatypeTest(
                    type.getDatatypeURI(), type.getRDFDatatype(), LexicalForm.of(type.getDatatypeURI()));
        }
        if (constraint instanceof NodeKindConstraint kind) {
            return new NodeKindTest(kind.isCanBeIRI(), kind.isCanBeBlankNode(), kind.isCanBeLiteral());
        }
        if (constraint instanceof HasValueConstraint has) {
            return new HasValueTest(ShapeTerms.value(has.getValue()));
        }
        if (constraint instanceof ClosedConstraint closed) {
            return closed(closed);
        }
        if (constraint instanceof ConstraintTerm term && judgesOneTerm(term)) {
            return new TermTest(term);
        }
        return shape instanceof PropertyShape property ? ofValues(property, constraint) : logic(constraint);
    }

    private static boolean judgesOneTerm(ConstraintTerm constraint) {
        return constraint instanceof InConstraint
                || constraint instanceof PatternConstraint
                || constraint instanceof StrMinLengthConstraint
                || constraint instanceof StrMaxLengthConstraint
                || constraint instanceof StrLanguageIn
                || constraint instanceof ValueRangeConstraint;
    }

    /** Constraints that only a property shape may have, or that are understood in one only. */
    private Test ofValues(PropertyShape shape, Constraint constraint) {
        if (constraint instanceof MinCount least) {
            return new CountTest(least.getMinCount(), Integer.MAX_VALUE);
        }
        if (constraint instanceof MaxCount most) {
            return new CountTest(0, most.getMaxCount() < 0 ? Integer.MAX_VALUE : most.getMaxCount());
        }
        if (constraint instanceof UniqueLangConstraint unique) {
            return unique.isFlag() ? new UniqueLanguageTest() : CountTest.ANY;
        }
        if (constraint instanceof EqualsConstraint equal) {
            return new PairTest(ShapeTerms.property(equal.getValue()), true);
        }
        if (constraint instanceof DisjointConstraint disjoint) {
            return new PairTest(ShapeTerms.property(disjoint.getValue()), false);
        }
        if (constraint instanceof LessThanConstraint less) {
            return new EngineTest(less, shape, shape.getPath());
        }
        if (constraint instanceof LessThanOrEqualsConstraint less) {
            return new EngineTest(less, shape, shape.getPath());
        }
        return logic(constraint);
    }

    private LogicTest logic(Constraint constraint) {
        if (constraint instanceof ShNode node) {
            return logic(List.of(node.getOther()), 1, 1);
        }
        if (constraint instanceof ShNot not) {
            return logic(List.of(not.getOther()), 0, 0);
        }
        if (constraint instanceof ShOr or) {
            return logic(or.getOthers(), 1, or.getOthers().size());
        }
        if (constraint instanceof ShAnd and) {
            return logic(
                    and.getOthers(), and.getOthers().size(), and.getOthers().size());
        }
        if (constraint instanceof ShXone one) {
            return logic(one.getOthers(), 1, 1);
        }
        throw new UnknownShapeException(constraint);
    }

    private LogicTest logic(List<Shape> shapes, int least, int most) {
        return new LogicTest(shapes.stream().map(this::nodes).toList(), least, most);
    }

    private static Test closed(ClosedConstraint constraint) {
        if (!constraint.isActive()) {
            return CountTest.ANY;
        }
        Set<Node> allowed = new HashSet<>(constraint.getExpected());
        allowed.addAll(constraint.getIgnoredProperties());
        Set<String> iris = new HashSet<>();
        allowed.forEach(property -> iris.add(property.getURI()));
        return new ClosedTest(Set.copyOf(iris));
    }
}
