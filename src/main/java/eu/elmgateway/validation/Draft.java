package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A credential that is yet to be sealed, as shapes are to see it: with what sealing adds. What is there already stays, right or
 * wrong. For one document.
 */
final class Draft {
    private final ElmSource written;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Finding> added = new ArrayList<>();

    Draft(ElmSource written, String credential, List<SealedAddition> additions) {
        this.written = written;
        written.nodes().nodes().forEach(node -> nodes.put(node.id(), node));
        additions.forEach(addition -> targets(credential, addition.path()).forEach(target -> add(target, addition)));
    }

    /** The document with what sealing adds. */
    ElmSource sealed() {
        return new ElmSource(new NodeTable(nodes.values()), written.map(), written.dropped(), written.road());
    }

    /** What is said of the draft: that it is one, and what it lacks until it is sealed. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding("elm:draft", Message.of("profiles.draft"), Message.of("profiles.draft.advice"), ""));
        findings.addAll(added);
        return findings;
    }

    private Set<String> targets(String credential, List<String> path) {
        Set<String> targets = new LinkedHashSet<>(List.of(credential));
        for (String property : path) {
            Set<String> next = new LinkedHashSet<>();
            targets.forEach(target -> values(target, property).stream()
                    .filter(Value.Reference.class::isInstance)
                    .forEach(value -> next.add(((Value.Reference) value).id())));
            targets = next;
        }
        return targets;
    }

    private List<Value> values(String id, String property) {
        Node node = nodes.get(id);
        return node == null ? List.of() : node.values(property);
    }

    private void add(String target, SealedAddition addition) {
        Node node = nodes.get(target);
        if (node == null || !node.values(addition.property()).isEmpty()) {
            return;
        }
        merge(new Node(target, List.of(), Map.of(addition.property(), addition.values())));
        addition.nodes().forEach(this::merge);
        added.add(finding(
                "elm:draft/" + addition.term(),
                Message.of("profiles.draft.added", addition.term(), addition.name()),
                Message.of("profiles.draft.added.advice"),
                written.map().place(target).orElse("")));
    }

    private void merge(Node more) {
        nodes.merge(more.id(), more, Draft::both);
    }

    private static Node both(Node one, Node other) {
        Set<String> types = new LinkedHashSet<>(one.types());
        types.addAll(other.types());
        Map<String, List<Value>> properties = new LinkedHashMap<>(one.properties());
        other.properties().forEach((property, values) -> properties.merge(property, values, Draft::union));
        return new Node(one.id(), List.copyOf(types), properties);
    }

    private static List<Value> union(List<Value> some, List<Value> more) {
        Set<Value> union = new LinkedHashSet<>(some);
        union.addAll(more);
        return List.copyOf(union);
    }

    private static Finding finding(String rule, Message what, Message cure, String pointer) {
        return new Finding(rule, LayerName.SHAPES, Severity.INFO, what, cure, new Place(pointer, 0, 0));
    }
}
