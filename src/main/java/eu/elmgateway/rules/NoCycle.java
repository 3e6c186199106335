package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Nothing may be a part of itself, nor of its own parts: following {@code term} from a node must not lead back to it. Gaps:
 * the term, the id of the node that it leads back to. Told once for each cycle that a walk through the document meets.
 */
final class NoCycle implements Check.OfDocument {
    private record Step(Node node, Iterator<Value> ahead) {}

    private final String property;
    private final String name;

    NoCycle(Parameters parameters) {
        Terms terms = parameters.terms;
        this.property = parameters.property("term");
        this.name = terms.name(property);
    }

    @Override
    public void check(Subject subject, Remarks remarks) {
        Set<String> done = new HashSet<>();
        for (Node node : subject.nodes().nodes()) {
            if (!node.values(property).isEmpty() && !done.contains(node.id())) {
                walk(node, done, subject, remarks);
            }
        }
    }

    private void walk(Node start, Set<String> done, Subject subject, Remarks remarks) {
        Deque<Step> way = new ArrayDeque<>();
        Set<String> onTheWay = new HashSet<>();
        enter(start, way, onTheWay);
        while (!way.isEmpty()) {
            Step step = way.getLast();
            if (!step.ahead().hasNext()) {
                way.removeLast();
                onTheWay.remove(step.node().id());
                done.add(step.node().id());
                continue;
            }
            if (step.ahead().next() instanceof Value.Reference reference) {
                if (onTheWay.contains(reference.id())) {
                    remarks.add(subject.at(step.node(), property, reference), name, reference.id());
                } else if (!done.contains(reference.id())) {
                    subject.node(reference.id()).ifPresent(next -> enter(next, way, onTheWay));
                }
            }
        }
    }

    private void enter(Node node, Deque<Step> way, Set<String> onTheWay) {
        onTheWay.add(node.id());
        way.addLast(new Step(node, node.values(property).iterator()));
    }
}
