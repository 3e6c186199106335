package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A node must be one thing: of classes that may go together, or of one. Parameter {@code together}: the wider class to the
 * narrower ones, of which it may be one more. Classes that the model does not know are left alone. Gaps: the id, the classes.
 */
final class OneIdOneClass implements Check.OfNodes {
    private final Terms terms;
    private final List<Set<String>> together;

    OneIdOneClass(Parameters parameters) {
        this.terms = parameters.terms;
        this.together = parameters.table("together").entrySet().stream()
                .map(entry -> {
                    Set<String> names = new HashSet<>(entry.getValue());
                    names.add(entry.getKey());
                    return names;
                })
                .toList();
    }

    @Override
    public Set<String> classes() {
        return Set.of();
    }

    @Override
    public void check(Node node, Subject subject, Remarks remarks) {
        if (node.types().size() < 2) {
            return;
        }
        Set<String> names = node.types().stream()
                .map(terms::name)
                .filter(name -> terms.iri(name).isPresent())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (names.size() > 1 && together.stream().noneMatch(group -> group.containsAll(names))) {
            List<String> places = subject.source().map().places(node.id());
            remarks.add(
                    () -> places.isEmpty() ? "" : places.get(places.size() > 1 ? 1 : 0),
                    name(node),
                    List.copyOf(names));
        }
    }

    private static String name(Node node) {
        return node.blank() ? "…" : node.id();
    }
}
