package eu.elmgateway.rules;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The document that rules look at.
 *
 * @param source what it says, and where
 * @param root the credential's own node
 */
record Subject(ElmSource source, Node root) {
    NodeTable nodes() {
        return source.nodes();
    }

    Optional<Node> node(String id) {
        return nodes().node(id);
    }

    /** Where a node stands first. */
    Supplier<String> at(Node node) {
        return () -> source.map().place(node.id()).orElse("");
    }

    /** Where a property stands first; the node's place if it does not. */
    Supplier<String> at(Node node, String property) {
        return () -> source.map().place(node.id(), property).orElseGet(at(node));
    }

    /** Where a value stands first. */
    Supplier<String> at(Node node, String property, Value value) {
        return () -> source.map().place(node.id(), property, value).orElseGet(at(node));
    }
}
