package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.JsonLdException;
import eu.elmgateway.safe.JsonLdReader;
import eu.elmgateway.wording.Message;
import jakarta.json.JsonArray;

/**
 * Reads JSON-LD in any of its forms (compact, expanded, flattened) into nodes, keeping the order of the document, its places,
 * and what JSON-LD would leave out silently. Contexts come from {@link Contexts} only. Thread-safe.
 */
public final class ElmReader {
    private final Scopes scopes;
    private final JsonLdReader jsonLd;

    public ElmReader(Contexts contexts) {
        this.scopes = new Scopes(contexts);
        this.jsonLd = new JsonLdReader(contexts.documents());
    }

    /**
     * Reads a document.
     *
     * @param document an object or array, parsed with bounds on depth and size
     * @throws UnreadableElmException if the document breaks a rule of JSON-LD or names a context that is not known
     */
    public ElmSource read(JsonNode document) {
        if (!document.isContainerNode()) {
            throw new UnreadableElmException("json-ld:document", Message.of("elm.document"), "");
        }
        var marking = new Marking(scopes);
        var expanded = expand(marking.mark(document));
        var table = new NodeTableBuilder(marking.numbers());
        var nodes = table.build(expanded);
        var places = new Places(
                table.places(), marking.keys(), place -> document.at(place).isArray());
        return new ElmSource(nodes, new SourceMap(() -> document, () -> places), marking.dropped(), Roads.Road.FULL);
    }

    private JsonArray expand(JsonNode marked) {
        try {
            return jsonLd.expand(marked);
        } catch (JsonLdException broken) {
            throw new UnreadableElmException("json-ld:" + broken.code(), JsonLdWords.of(broken), null);
        }
    }
}
