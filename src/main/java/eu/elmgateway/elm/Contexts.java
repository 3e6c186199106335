package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The JSON-LD contexts that documents may name, and the list of them that a canonical credential names. Immutable.
 *
 * @param documents IRI of a context, as documents write it, to the document behind it (an object with {@code @context});
 *     several IRIs may stand for one document
 * @param canonical the IRIs that our own documents name, in this order
 */
public record Contexts(Map<String, JsonNode> documents, List<String> canonical) {
    public Contexts {
        documents = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(documents));
        canonical = List.copyOf(canonical);
        for (var iri : canonical) {
            if (!documents.containsKey(iri)) {
                throw new IllegalArgumentException(
                        "the canonical context " + iri + " is not among " + documents.keySet());
            }
        }
    }

    /** The IRIs that a document may name. */
    public Set<String> known() {
        return documents.keySet();
    }

    /** The scope that the canonical contexts make. */
    Scope canonicalScope() {
        var scope = Scope.EMPTY;
        for (var iri : canonical) {
            scope = within(scope, iri);
        }
        return scope;
    }

    /** The scope after the value of an {@code @context}: an IRI or several; what is not known adds nothing. */
    Scope within(Scope scope, JsonNode context) {
        var result = scope;
        for (var item : context.isArray() ? context : List.of(context)) {
            result = item.isTextual() ? within(result, item.textValue()) : result;
        }
        return result;
    }

    private Scope within(Scope scope, String iri) {
        var document = documents.get(iri);
        return document == null ? scope : scope.with(document.path("@context"));
    }
}
