package eu.elmgateway.elm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes a credential as canonical JSON-LD: contexts first, then id and type, then terms by name; a term has the same shape
 * everywhere (texts by language, an array where the model allows several); each node in full once,
 * nearest to the root, and by its id elsewhere. Reading it gives the same credential again. Thread-safe.
 */
public final class CredentialJson {
    private final Terms terms;
    private final ElmModel model;
    private final ObjectWriter writer = new ObjectMapper().writer();

    public CredentialJson(ElmModel model) {
        this.model = model;
        this.terms = new Terms(model.contexts());
    }

    /** One document as itself, several as a JSON array, in UTF-8. */
    public byte[] bytes(List<ObjectNode> documents) {
        try {
            return writer.writeValueAsBytes(documents.size() == 1 ? documents.get(0) : documents);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree in memory could not be written", impossible);
        }
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
