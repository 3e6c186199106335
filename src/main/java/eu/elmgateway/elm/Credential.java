package eu.elmgateway.elm;

/**
 * One European Digital Credential in canonical ELM form: the table of its nodes and which of them is the credential.
 * Immutable.
 *
 * @param nodes every node once
 * @param root the id of the node of class {@code elm:EuropeanDigitalCredential}
 */
public record Credential(NodeTable nodes, String root) {
    public Credential {
        if (nodes.node(root).isEmpty()) {
            throw new IllegalArgumentException("the node table has no node " + root);
        }
    }

    /**
     * The one form of a credential, whatever form its document had: what can be reached from the root, each node once,
     * properties and blank nodes in a fixed order, values in the document's.
     *
     * @throws UnreadableElmException if nodes refer to each other more than 200 levels deep
     * @throws IllegalArgumentException if the table does not have the root
     */
    public static Credential canonical(NodeTable nodes, String root) {
        return new Canonicaliser(id -> nodes.node(id).orElse(null)).canonical(root);
    }

    /** The credential's own node. */
    public Node rootNode() {
        return nodes.node(root).orElseThrow();
    }
}
