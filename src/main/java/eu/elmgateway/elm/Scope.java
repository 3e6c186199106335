package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The terms that hold at one place of a document (the active context of JSON-LD 1.1, 4.1). Immutable. Follows the algorithm
 * "create term definition" of JSON-LD 1.1 API, 4.2, as far as the model's contexts go: no {@code @vocab}, no {@code @base},
 * no nesting.
 */
final class Scope {
    /** A document without a context: nothing is defined. */
    static final Scope EMPTY = new Scope(Map.of());

    private static final String END_OF_PREFIX = ":/?#[]@";

    private final Map<String, Term> terms;

    private Scope(Map<String, Term> terms) {
        this.terms = Collections.unmodifiableMap(terms);
    }

    /** This scope with the definitions of a context object added; those of the same name are replaced. */
    Scope with(JsonNode context) {
        var added = new HashMap<>(terms);
        context.properties().stream()
                .filter(entry -> !entry.getKey().startsWith("@"))
                .forEach(entry -> added.put(entry.getKey(), term(entry.getKey(), entry.getValue(), context)));
        return new Scope(added);
    }

    /** The scope of a node with these types: classes may bring terms of their own. */
    Scope forTypes(List<String> types) {
        return types.stream()
                .sorted()
                .map(this::term)
                .flatMap(Optional::stream)
                .map(Term::context)
                .filter(context -> context != null)
                .reduce(this, Scope::with, (first, second) -> second);
    }

    /** How many of these types bring terms of their own. */
    int contexts(List<String> types) {
        int count = 0;
        for (var type : types) {
            var term = terms.get(type);
            count += term == null || term.context() == null ? 0 : 1;
        }
        return count;
    }

    Optional<Term> term(String name) {
        return Optional.ofNullable(terms.get(name));
    }

    /** All definitions, in no order. */
    Iterable<Term> terms() {
        return terms.values();
    }

    /** The keyword or full IRI that a key of a node object stands for; empty if the key says nothing. */
    Optional<String> iri(String key) {
        if (key.startsWith("@")) {
            return Optional.of(key);
        }
        var term = terms.get(key);
        if (term != null) {
            return Optional.of(term.iri());
        }
        return key.indexOf(':') > 0 ? Optional.of(expand(key, null)) : Optional.empty();
    }

    private Term term(String name, JsonNode definition, JsonNode context) {
        if (definition.isTextual()) {
            var iri = expand(definition.textValue(), context);
            return new Term(name, iri, null, null, endsLikePrefix(iri), null);
        }
        var type = text(definition, "@type");
        return new Term(
                name,
                expand(definition.path("@id").asText(name), context),
                type == null ? null : expand(type, context),
                text(definition, "@container"),
                definition.path("@prefix").asBoolean(false),
                definition.get("@context"));
    }

    private static boolean endsLikePrefix(String iri) {
        return !iri.isEmpty() && END_OF_PREFIX.indexOf(iri.charAt(iri.length() - 1)) >= 0;
    }

    private static @Nullable String text(JsonNode definition, String key) {
        return definition.hasNonNull(key) ? definition.get(key).asText() : null;
    }

    private String expand(String value, @Nullable JsonNode context) {
        int colon = value.indexOf(':');
        if (value.startsWith("@") || colon < 1 || value.startsWith("//", colon + 1)) {
            return value;
        }
        return namespace(value.substring(0, colon), context)
                .map(namespace -> namespace + value.substring(colon + 1))
                .orElse(value);
    }

    /** The definition beside it in the same context goes before what held until now. */
    private Optional<String> namespace(String prefix, @Nullable JsonNode context) {
        if (context != null && context.path(prefix).isTextual()) {
            return Optional.of(context.get(prefix).textValue()).filter(Scope::endsLikePrefix);
        }
        return term(prefix).filter(Term::prefix).map(Term::iri);
    }
}
