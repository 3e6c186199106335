package eu.elmgateway.safe;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonStructure;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Expands JSON-LD (JSON-LD 1.1 API, 5.1) with a fixed set of contexts. Fetches nothing: a context that is not among them is
 * an error. Keeps the order of the document. Thread-safe.
 */
public final class JsonLdReader {
    /** Held for good: java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog");

    static {
        // Titanium logs values it drops, which may be a person's.
        TITANIUM.setLevel(Level.OFF);
    }

    private final JacksonBridge bridge = new JacksonBridge();
    private final Map<String, JsonStructure> contexts = new TreeMap<>();

    /** @param contexts IRI of a context to its document, an object with {@code @context} */
    public JsonLdReader(Map<String, JsonNode> contexts) {
        contexts.forEach((iri, document) -> this.contexts.put(iri, bridge.structure(document)));
    }

    /**
     * The expanded form of a document.
     *
     * @param document an object or array whose depth and size were bounded when it was parsed
     * @throws JsonLdException if the document breaks a rule of JSON-LD or names a context we do not have
     */
    public JsonNode expand(JsonNode document) throws JsonLdException {
        try {
            var options = new JsonLdOptions((iri, loading) -> context(iri));
            return bridge.node(JsonLd.expand(JsonDocument.of(bridge.structure(document)))
                    .options(options)
                    .get());
        } catch (JsonLdError error) {
            throw refusal(error);
        }
    }

    private Document context(URI iri) throws JsonLdError {
        var context = contexts.get(iri.toString());
        if (context == null) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "the context " + iri + " is not one of " + contexts.keySet());
        }
        return JsonDocument.of(context);
    }

    private static JsonLdException refusal(JsonLdError error) {
        var code = error.getCode().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new JsonLdException(code, String.valueOf(error.getMessage()));
    }
}
