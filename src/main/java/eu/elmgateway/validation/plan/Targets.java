package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.shacl.engine.Target;
import org.apache.jena.shacl.parser.Shape;

/** Where a shape finds its focus nodes (SHACL, 2.1.3). */
record Targets(Set<String> classes, Set<Value> nodes, Set<String> subjectsOf, Set<String> objectsOf) {

    static Targets of(Shape shape) {
        var targets = new Targets(new HashSet<>(), new LinkedHashSet<>(), new HashSet<>(), new HashSet<>());
        shape.getTargets().forEach(targets::add);
        return targets;
    }

    private void add(Target target) {
        switch (target.getTargetType()) {
            case targetClass, implicitClass -> classes.add(ShapeTerms.iri(target.getObject()));
            case targetNode -> nodes.add(ShapeTerms.value(target.getObject()));
            case targetSubjectsOf -> subjectsOf.add(ShapeTerms.property(target.getObject()));
            case targetObjectsOf -> objectsOf.add(ShapeTerms.property(target.getObject()));
            default -> throw new UnknownShapeException(target);
        }
    }

    /** Whether a node's classes tell all. */
    boolean classesOnly() {
        return nodes.isEmpty() && subjectsOf.isEmpty() && objectsOf.isEmpty();
    }

    Set<Value> focusNodes(Facts facts) {
        Set<Value> found = new LinkedHashSet<>(nodes);
        for (Node node : facts.nodes()) {
            if (node.types().stream().anyMatch(classes::contains)
                    || subjectsOf.stream().anyMatch(property -> facts.has(node, property))) {
                found.add(facts.resource(node));
            }
            objectsOf.forEach(property -> found.addAll(facts.values(node.values(property))));
        }
        return found;
    }
}
