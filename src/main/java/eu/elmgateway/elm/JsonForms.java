package eu.elmgateway.elm;

import eu.elmgateway.elm.JsonForm.Member;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How nodes are written; few kinds of them make up a credential, and each is found out once. Thread-safe. */
final class JsonForms {
    /** More than the documents of a gateway have; others are made anew each time. */
    private static final int MOST = 2048;

    private final Terms terms;
    private final Set<String> single;
    private final Map<Kind, JsonForm> forms = new ConcurrentHashMap<>();

    private record Kind(List<String> types, List<String> properties) {}

    /** @param single terms that have one value only */
    JsonForms(Terms terms, Set<String> single) {
        this.terms = terms;
        this.single = single;
    }

    JsonForm of(Node node) {
        var kind = new Kind(node.types(), FewProperties.names(node.properties()));
        var known = forms.get(kind);
        if (known == null) {
            known = form(kind);
            if (forms.size() < MOST) {
                forms.put(kind, known);
            }
        }
        return known;
    }

    private JsonForm form(Kind kind) {
        var scope = terms.on(kind.types());
        var members = new TreeMap<String, Member>();
        for (var property : kind.properties()) {
            var term = term(property, scope);
            var name = term == null ? property : term.name();
            members.put(name, new Member(name, property, term, single.contains(name)));
        }
        return new JsonForm(
                kind.types().stream().map(terms::className).sorted().toList(), List.copyOf(members.values()));
    }

    /** The term by which a property may be said here; null if only its IRI says it. */
    private @Nullable Term term(String property, Scope scope) {
        Term term = terms.of(property).orElse(null);
        if (term == null || !term.plain()) {
            return null;
        }
        Term here = scope.term(term.name()).orElse(null);
        return term.equals(here) ? term : null;
    }
}
