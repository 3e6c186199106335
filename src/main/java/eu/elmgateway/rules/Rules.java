package eu.elmgateway.rules;

import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The rules of one version of the model, in the order of their file. A document is gone through once; places are looked up
 * only for what is found. Thread-safe.
 */
public final class Rules {
    /** A rule and its check. */
    record Made<C extends Check>(Rule rule, C check) {}

    private record Running<C extends Check>(C check, Remarks remarks) {}

    private final List<Rule> rules;
    private final List<Made<Check.OfDropped>> dropped;
    private final List<Made<Check.OfNodes>> nodes;
    private final List<Made<Check.OfValues>> values;
    private final List<Made<Check.OfDocument>> documents;

    Rules(List<Made<Check>> made) {
        this.rules = made.stream().map(Made::rule).toList();
        this.dropped = only(made, Check.OfDropped.class);
        this.nodes = only(made, Check.OfNodes.class);
        this.values = only(made, Check.OfValues.class);
        this.documents = only(made, Check.OfDocument.class);
    }

    /** No rules at all. */
    public static Rules none() {
        return new Rules(List.of());
    }

    private static <C extends Check> List<Made<C>> only(List<Made<Check>> made, Class<C> kind) {
        return made.stream()
                .filter(one -> kind.isInstance(one.check()))
                .map(one -> new Made<>(one.rule(), kind.cast(one.check())))
                .toList();
    }

    /** Those that are switched on. */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * Holds a document against the rules.
     *
     * @param root the credential's own node
     * @param terms which classes have which terms under the credential's profile
     */
    public void check(ElmSource source, Node root, ClassTerms terms, Listener listener) {
        var subject = new Subject(source, root, terms);
        for (var made : dropped) {
            var remarks = new Remarks(made.rule(), listener);
            for (Dropped one : source.dropped()) {
                made.check().check(one, remarks);
            }
        }
        documents.forEach(made -> made.check().check(subject, new Remarks(made.rule(), listener)));
        pass(subject, listener);
    }

    private void pass(Subject subject, Listener listener) {
        List<Running<Check.OfNodes>> every = new ArrayList<>();
        Map<String, List<Running<Check.OfNodes>>> byClass = new HashMap<>();
        for (var made : nodes) {
            var running = new Running<>(made.check(), new Remarks(made.rule(), listener));
            if (made.check().classes().isEmpty()) {
                every.add(running);
            }
            made.check()
                    .classes()
                    .forEach(iri -> byClass.computeIfAbsent(iri, any -> new ArrayList<>(2))
                            .add(running));
        }
        var ofValues = values.stream()
                .map(made -> new Running<>(made.check(), new Remarks(made.rule(), listener)))
                .toList();
        for (Node node : subject.nodes().nodes()) {
            for (var running : every) {
                running.check().check(node, subject, running.remarks());
            }
            for (var running : of(node, byClass)) {
                running.check().check(node, subject, running.remarks());
            }
            values(node, subject, ofValues);
        }
    }

    /** A check that asks for two classes looks at a node of both once. */
    private static Collection<Running<Check.OfNodes>> of(Node node, Map<String, List<Running<Check.OfNodes>>> byClass) {
        if (node.types().size() == 1) {
            return byClass.getOrDefault(node.types().get(0), List.of());
        }
        var all = new LinkedHashSet<Running<Check.OfNodes>>();
        node.types().forEach(type -> all.addAll(byClass.getOrDefault(type, List.of())));
        return all;
    }

    private static void values(Node node, Subject subject, List<Running<Check.OfValues>> checks) {
        for (var property : node.properties().entrySet()) {
            for (Value value : property.getValue()) {
                if (!(value instanceof Value.Reference)) {
                    for (var running : checks) {
                        running.check().check(node, property.getKey(), value, subject, running.remarks());
                    }
                }
            }
        }
    }
}
