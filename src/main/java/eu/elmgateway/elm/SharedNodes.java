package eu.elmgateway.elm;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** Which nodes of a credential are referred to from more than one place: they need their id said, even blank ones. */
final class SharedNodes {
    private final Credential credential;
    private final Set<String> once = new HashSet<>();
    private final Set<String> often = new HashSet<>();

    SharedNodes(Credential credential) {
        this.credential = credential;
        count(credential.root());
        credential.nodes().nodes().forEach(node -> node.references().forEach(this::count));
    }

    private void count(String id) {
        if (!once.add(id)) {
            often.add(id);
        }
    }

    /** Those that are referred to more than once, and all within them: what is written more than once if nodes are written wherever they are referred to. */
    Set<String> repeated() {
        var repeated = new HashSet<String>();
        var next = new ArrayDeque<>(often);
        while (!next.isEmpty()) {
            var id = next.pop();
            if (repeated.add(id)) {
                credential.nodes().node(id).ifPresent(node -> next.addAll(node.references()));
            }
        }
        return repeated;
    }
}
