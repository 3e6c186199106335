package eu.elmgateway.safe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.JsonLdOptions;
import no.hasmac.jsonld.context.ActiveContext;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.document.JsonDocument;
import no.hasmac.jsonld.expansion.Expansion;
import no.hasmac.jsonld.json.JsonUtils;

/**
 * Expands JSON-LD (JSON-LD 1.1 API, 5.1) with a fixed set of contexts. Fetches nothing: a context that is not among them is
 * an error. Keeps the order of the document. Contexts that the outermost object names are compiled once. Thread-safe.
 */
public final class JsonLdReader {
    private static final String CONTEXT = "@context";

    /** Held for good: java.util.logging forgets the level of a logger that nobody holds. */
    private static final Logger HASMAC = Logger.getLogger("no.hasmac");

    static {
        // The processor logs values it drops, which may be a person's.
        HASMAC.setLevel(Level.OFF);
    }

    private final Map<String, Document> contexts = new TreeMap<>();
    private final JsonLdOptions options = new JsonLdOptions((iri, loading) -> context(iri.toString()));
    private final CompiledContexts compiled;
    private final Titanium titanium;

    /** @param contexts IRI of a context to its document, an object with {@code @context} */
    public JsonLdReader(Map<String, JsonNode> contexts) {
        contexts.forEach((iri, document) -> this.contexts.put(iri, JsonDocument.of(JsonView.structure(document))));
        // A cache of documents that names nothing new, and is not made for several threads.
        options.setContextCache(null);
        compiled = new CompiledContexts(options, this.contexts.keySet());
        titanium = new Titanium(contexts);
    }

    /**
     * The expanded form of a document.
     *
     * @param document an object or array whose depth and size were bounded when it was parsed; not to be changed as long as
     *     the expanded form is used, which refers to it
     * @throws JsonLdException if the document breaks a rule of JSON-LD or names a context we do not have
     */
    public JsonArray expand(JsonNode document) throws JsonLdException {
        try {
            return titanium.needed(document) ? titanium.expand(document) : expanded(document);
        } catch (JsonLdError error) {
            throw JsonLdException.of(error.getCode(), error.getMessage());
        } catch (ClassCastException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException stumbled) {
            // Neither processor looks at the kind of every value before it takes it for what it should be.
            throw JsonLdException.unprocessable();
        }
    }

    private JsonArray expanded(JsonNode document) throws JsonLdError {
        var names = names(document);
        var known = names.isEmpty() ? null : compiled.of(names);
        if (known != null && document instanceof ObjectNode object) {
            return outermost(known, JsonView.of(without(object)));
        }
        return outermost(new ActiveContext(null, null, options), JsonView.structure(document));
    }

    /** The steps of the algorithm around its recursion (JSON-LD 1.1 API, 9.1, steps 8.1 to 8.3). */
    private static JsonArray outermost(ActiveContext context, JsonValue element) throws JsonLdError {
        var expanded = Expansion.with(context, element, null, null).compute();
        if (JsonUtils.isNull(expanded)) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        boolean wrapper = JsonUtils.isObject(expanded)
                && expanded.asJsonObject().size() == 1
                && expanded.asJsonObject().containsKey("@graph");
        return JsonUtils.toJsonArray(wrapper ? expanded.asJsonObject().get("@graph") : expanded);
    }

    /** The contexts that a document's outermost object names; empty if it has none, or others than names. */
    private static List<String> names(JsonNode document) {
        var context = document.path(CONTEXT);
        var names = new ArrayList<String>();
        for (var name : context.isTextual() ? List.of(context) : context) {
            if (!name.isTextual()) {
                return List.of();
            }
            names.add(name.textValue());
        }
        return context.isObject() ? List.of() : names;
    }

    private static ObjectNode without(ObjectNode document) {
        var rest = document.objectNode();
        rest.setAll(document);
        rest.remove(CONTEXT);
        return rest;
    }

    private Document context(String iri) throws JsonLdError {
        var context = contexts.get(iri);
        if (context == null) {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "the context " + iri + " is not one of " + contexts.keySet());
        }
        return context;
    }
}
