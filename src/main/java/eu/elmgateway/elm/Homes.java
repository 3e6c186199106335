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
            credential
                    .nodes()
                    .node(next.remove())
                    .ifPresent(node -> node.properties()
                            .forEach((property, values) -> values.forEach(value -> {
                                if (value instanceof Value.Reference reference
                                        && homes.putIfAbsent(reference.id(), new Home(node.id(), property)) == null) {
                                    next.add(reference.id());
                                }
                            })));
        }
    }

    /** Whether a node is written in full as a value of this property. */
    boolean here(String parent, String property, String id) {
        return new Home(parent, property).equals(homes.get(id));
    }
}
