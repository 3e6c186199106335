package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Writes a credential as canonical JSON-LD: contexts first, then id and type, then terms by name; a term has the same shape
 * everywhere (texts by language, an array where the model allows several); each node in full once,
 * nearest to the root, and by its id elsewhere. Reading it gives the same credential again. Thread-safe.
 */
public final class CredentialJson {
    private final Terms terms;
    private final ElmModel model;

    public CredentialJson(ElmModel model) {
        this.model = model;
        this.terms = new Terms(model.contexts());
    }

    /** The document, a tree of its own that the caller may change. */
    public ObjectNode document(Credential credential) {
        var nodes = JsonNodeFactory.instance;
        var document = nodes.objectNode();
        var contexts = document.putArray("@context");
        model.contexts().canonical().forEach(contexts::add);
        JsonNode root = new JsonNodeWriter(terms, model.single(), credential).root();
        document.setAll((ObjectNode) root);
        return document;
    }
}
