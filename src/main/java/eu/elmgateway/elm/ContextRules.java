package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.DeclinedException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How much of JSON-LD's contexts (JSON-LD 1.1, 9.15) the fast road compiles: names with absolute IRIs behind them, written in
 * full or with a prefix, aliases of {@code @id} and {@code @type}, types, containers, contexts of terms, and protection.
 */
final class ContextRules {
    private static final Set<String> CONTEXT_KEYWORDS = Set.of("@version", "@protected");
    private static final Set<String> TERM_KEYWORDS =
            Set.of("@id", "@type", "@container", "@prefix", "@context", "@protected");
    private static final Set<String> ALIASED = Set.of("@id", "@type");
    private static final Set<String> TYPES = Set.of("@id", "@vocab", "@json", "@none");
    private static final Set<String> CONTAINERS = Set.of("@set", "@language", "@graph", "@list", "@index");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private ContextRules() {}

    /** @throws DeclinedException if the context says more than that */
    static void check(JsonNode context, Scope outer) throws DeclinedException {
        demand(context.isObject());
        var inner = outer.with(context);
        for (var entry : context.properties()) {
            var definition = entry.getValue();
            if (entry.getKey().startsWith("@")) {
                demand(CONTEXT_KEYWORDS.contains(entry.getKey()));
                demand(entry.getKey().equals("@version") ? definition.asText().equals("1.1") : definition.isBoolean());
            } else {
                demand(NAME.matcher(entry.getKey()).matches() && !Marking.PLACE.startsWith(entry.getKey() + ":"));
                term(entry.getKey(), definition, context, outer, inner);
            }
        }
    }

    static boolean isProtected(JsonNode context, JsonNode definition) {
        return definition
                .path("@protected")
                .asBoolean(context.path("@protected").asBoolean(false));
    }

    private static void term(String name, JsonNode definition, JsonNode context, Scope outer, Scope inner)
            throws DeclinedException {
        var term = inner.term(name).orElseThrow();
        demand(Iris.absolute(term.iri()) || (ALIASED.contains(term.iri()) && definition.isTextual()));
        if (definition.isTextual()) {
            prefix(definition.textValue(), context, outer);
            return;
        }
        demand(definition.isObject() && definition.path("@id").isTextual());
        for (var entry : definition.properties()) {
            demand(TERM_KEYWORDS.contains(entry.getKey()));
        }
        prefix(definition.path("@id").textValue(), context, outer);
        demand(!definition.has("@prefix") || definition.get("@prefix").isBoolean());
        demand(!definition.has("@protected") || definition.get("@protected").isBoolean());
        demand(!definition.has("@context") || definition.get("@context").isObject());
        demand(!definition.has("@container")
                || CONTAINERS.contains(definition.get("@container").asText()));
        if (definition.has("@type")) {
            demand(definition.get("@type").isTextual());
            prefix(definition.get("@type").textValue(), context, outer);
            var type = String.valueOf(term.type());
            demand(TYPES.contains(type) || Iris.absolute(type));
        }
    }

    /** A prefix must be defined in full where it is used, or before. */
    private static void prefix(String iri, JsonNode context, Scope outer) throws DeclinedException {
        int colon = iri.indexOf(':');
        if (iri.startsWith("@") || colon < 0 || iri.startsWith("//", colon + 1)) {
            return;
        }
        var beside = context.path(iri.substring(0, colon));
        if (!beside.isMissingNode()) {
            demand(beside.isTextual() && Iris.absolute(beside.textValue()));
            int second = beside.textValue().indexOf(':');
            var before = beside.textValue().substring(0, second);
            demand(!context.has(before) && outer.term(before).isEmpty());
        }
    }

    private static void demand(boolean known) throws DeclinedException {
        if (!known) {
            throw new DeclinedException("context");
        }
    }
}
