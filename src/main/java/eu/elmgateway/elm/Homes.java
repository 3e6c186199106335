package eu.elmgateway.elm;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * Where each node of a credential is written in full: nearest to the root, and there where it is met first. So the issuer is
 * described under {@code issuer}, not deep inside a claim that it awarded.
 */
final class Homes {
    private record Home(String parent, String property) {}

    private final Map<String, Home> homes = new HashMap<>();

    Homes(Credential credential) {
        var next = new ArrayDeque<String>();
        next.add(credential.root());
        homes.put(credential.root(), new Home("", ""));
        while (!next.isEmpty()) {
            credential.nodes().node(next.remove()).ifPresent(node -> within(node, next));
        }
    }

    private void within(Node node, ArrayDeque<String> next) {
        for (var property : node.properties().entrySet()) {
            for (var value : property.getValue()) {
                if (value instanceof Value.Reference reference
                        && homes.putIfAbsent(reference.id(), new Home(node.id(), property.getKey())) == null) {
                    next.add(reference.id());
                }
            }
        }
    }

    /** Whether a node is written in full as a value of this property. */
    boolean here(String parent, String property, String id) {
        var home = homes.get(id);
        return home != null && home.parent().equals(parent) && home.property().equals(property);
    }
}
