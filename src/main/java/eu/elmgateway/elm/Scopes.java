package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The scopes that documents open with, each made once. Thread-safe. */
final class Scopes {
    /** More lists of contexts than there are sensible orders of; others are made anew each time. */
    private static final int MOST = 64;

    private final Contexts contexts;
    private final Map<String, Scope> made = new ConcurrentHashMap<>();

    Scopes(Contexts contexts) {
        this.contexts = contexts;
    }

    boolean known(String iri) {
        return contexts.known().contains(iri);
    }

    List<String> canonical() {
        return contexts.canonical();
    }

    /** The scope after the value of an {@code @context} whose IRIs are known. */
    Scope within(Scope outer, JsonNode context) {
        if (outer != Scope.EMPTY || context.size() > contexts.known().size()) {
            return contexts.within(outer, context);
        }
        var list = context.toString();
        var before = made.get(list);
        if (before != null) {
            return before;
        }
        var scope = contexts.within(outer, context);
        if (made.size() < MOST) {
            made.put(list, scope);
        }
        return scope;
    }
}
