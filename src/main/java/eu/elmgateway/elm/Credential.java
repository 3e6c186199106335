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

    /** The credential's own node. */
    public Node rootNode() {
        return nodes.node(root).orElseThrow();
    }
}
