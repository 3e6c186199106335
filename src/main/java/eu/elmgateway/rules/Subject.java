package eu.elmgateway.rules;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The document that rules look at.
 *
 * @param source what it says, and where
 * @param root the credential's own node
 * @param terms which classes have which terms
 * @param moments those read so far
 */
record Subject(ElmSource source, Node root, ClassTerms terms, Map<Value, Optional<Moment>> moments) {
    Subject(ElmSource source, Node root, ClassTerms terms) {
        this(source, root, terms, new HashMap<>());
    }

    /** The moment that a value names, read once: many things of a document have one date. */
    Optional<Moment> moment(Value value) {
        return value instanceof Value.Literal ? moments.computeIfAbsent(value, Moment::of) : Optional.empty();
    }

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
