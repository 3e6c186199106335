package eu.elmgateway.safe;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonArray;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The slower JSON-LD processor, for what the other one does not do by the standard: where an object has {@code @type} and an
 * alias of it, contexts that the alias's classes bring must hold too (JSON-LD 1.1 API, 5.1.2, step 11). Thread-safe.
 */
final class Titanium {
    private static final String TYPE = "@type";

    /** Held for good: java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog");

    static {
        TITANIUM.setLevel(Level.OFF);
    }

    private final Map<String, JsonNode> contexts;
    private final Set<String> aliases = new HashSet<>();

    Titanium(Map<String, JsonNode> contexts) {
        this.contexts = Map.copyOf(contexts);
        contexts.values().forEach(this::collect);
    }

    private void collect(JsonNode context) {
        for (var entry : context.properties()) {
            var definition = entry.getValue();
            if (definition.asText().equals(TYPE)
                    || definition.path("@id").asText().equals(TYPE)) {
                aliases.add(entry.getKey());
            }
            collect(definition);
        }
    }

    /** Whether a document must be read by this one. */
    boolean needed(JsonNode document) {
        if (document.has(TYPE) && aliases.stream().anyMatch(document::has)) {
            return true;
        }
        for (var inner : document) {
            if (inner.isContainerNode() && needed(inner)) {
                return true;
            }
        }
        return false;
    }

    JsonArray expand(JsonNode document) throws JsonLdException {
        try {
            var options = new JsonLdOptions((iri, loading) -> context(iri.toString()));
            return JsonLd.expand(JsonDocument.of(JsonView.structure(document)))
                    .options(options)
                    .get();
        } catch (JsonLdError error) {
            throw JsonLdException.of(error.getCode(), error.getMessage());
        }
    }

    private JsonDocument context(String iri) throws JsonLdError {
        var context = contexts.get(iri);
        if (context == null) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "the context " + iri + " is not one of " + contexts.keySet());
        }
        return JsonDocument.of(JsonView.structure(context));
    }
}
