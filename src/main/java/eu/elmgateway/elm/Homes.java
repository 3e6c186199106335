package eu.elmgateway.elm;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each node of a credential is written in full: nearest to the root, and there where it is met first. So the issuer is
 * described under {@code issuer}, not deep inside a claim that it awarded.
 */
final class Homes {
    private static final int USUAL = 256;

    private final Credential credential;
    private final Map<String, Home> homes = new HashMap<>(USUAL);
    private final ArrayDeque<Home> next = new ArrayDeque<>(USUAL);
    private final Home root;

    /** What is referred to: its node, if the credential has it, and where that is written. */
    static final class Home {
        private final String id;
        private final @Nullable Node node;
        private final @Nullable Home parent;
        private final @Nullable String property;
        private boolean shared;

        private Home(String id, @Nullable Node node, @Nullable Home parent, @Nullable String property) {
            this.id = id;
            this.node = node;
            this.parent = parent;
            this.property = property;
        }

        String id() {
            return id;
        }

        @Nullable
        Node node() {
            return node;
        }

        /** Whether more than one place refers to it, the credential's own counting as one. */
        boolean shared() {
            return shared;
        }

        /** Whether it is written in full as a value of this property. */
        boolean here(Home holder, String said) {
            return holder == parent && said.equals(property);
        }
    }

    Homes(Credential credential) {
        this.credential = credential;
        this.root = meet(credential.root(), null, null);
        int reached = 0;
        for (var home = next.poll(); home != null; home = next.poll()) {
            if (home.node != null) {
                reached++;
                within(home.node, home);
            }
        }
        if (reached < credential.nodes().nodes().size()) {
            credential.nodes().nodes().forEach(this::unreached);
        }
    }

    private Home meet(String id, @Nullable Home parent, @Nullable String property) {
        var home = new Home(id, credential.nodes().node(id).orElse(null), parent, property);
        homes.put(id, home);
        next.add(home);
        return home;
    }

    private void within(Node node, Home holder) {
        node.properties().forEach((property, values) -> {
            for (var value : values) {
                if (value instanceof Value.Reference reference) {
                    var known = homes.get(reference.id());
                    if (known == null) {
                        meet(reference.id(), holder, property);
                    } else {
                        known.shared = true;
                    }
                }
            }
        });
    }

    /** What a node refers to that nothing leads to. */
    private void unreached(Node node) {
        if (!homes.containsKey(node.id())) {
            node.references().forEach(id -> {
                var known = homes.get(id);
                if (known != null) {
                    known.shared = true;
                }
            });
        }
    }

    /** The credential's own node. */
    Home root() {
        return root;
    }

    /** What a node that the root leads to refers to by this id. */
    Home of(String id) {
        var home = homes.get(id);
        if (home == null) {
            throw new IllegalArgumentException("nothing that the root leads to refers to " + id);
        }
        return home;
    }
}
