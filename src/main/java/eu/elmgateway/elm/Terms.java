package eu.elmgateway.elm;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/**
 * The words of the model, both ways: the short names that JSON-LD and the XML view use, and the IRIs behind them. Names that a
 * context defines for one class only are included; where two names stand for one IRI, the one that holds everywhere wins.
 * Thread-safe.
 */
public final class Terms {
    /** More than a document of any kind has; others are made anew each time. */
    private static final int MOST_SCOPES = 256;

    private final Scope scope;
    private final Map<List<String>, Scope> scopes = new ConcurrentHashMap<>();
    private final Map<String, Term> byIri = new HashMap<>();
    private final Map<String, Term> byName = new HashMap<>();
    private final Map<String, Optional<Term>> found = new HashMap<>();

    public Terms(Contexts contexts) {
        scope = contexts.canonicalScope();
        collect(scope);
        sorted(scope).stream()
                .map(Term::context)
                .filter(context -> context != null)
                .forEach(context -> collect(scope.with(context)));
        byIri.forEach((iri, term) -> found.put(iri, Optional.of(term).filter(any -> !iri.startsWith("@"))));
    }

    private void collect(Scope from) {
        for (var term : sorted(from)) {
            byIri.putIfAbsent(term.iri(), term);
            byName.putIfAbsent(term.name(), term);
        }
    }

    private static List<Term> sorted(Scope scope) {
        return StreamSupport.stream(scope.terms().spliterator(), false)
                .sorted(Comparator.comparing(Term::name))
                .toList();
    }

    /** The term of a property or class, wherever it holds. */
    Optional<Term> of(String iri) {
        return found.getOrDefault(iri, Optional.empty());
    }

    /** The term of this name, wherever it holds. */
    Optional<Term> named(String name) {
        return Optional.ofNullable(byName.get(name)).filter(term -> !term.iri().startsWith("@"));
    }

    /** One term for every IRI. */
    Iterable<Term> all() {
        return byIri.values();
    }

    /** The name of a class, its IRI if the model has none for it. */
    String className(String iri) {
        return name(iri);
    }

    /** The short name of a property or class, its IRI if the model has none for it. */
    public String name(String iri) {
        return of(iri).map(Term::name).orElse(iri);
    }

    /** Every short name, in alphabetical order. */
    public List<String> names() {
        return byName.keySet().stream().sorted().toList();
    }

    /** The IRI behind a short name, wherever that holds; empty if the model has no such name. */
    public Optional<String> iri(String name) {
        return named(name).map(Term::iri);
    }

    /** The IRI of a class name; a name that is none stands for itself. */
    String classIri(String name) {
        return named(name).map(Term::iri).orElse(name);
    }

    /** What may be written in JSON on a node of these classes (IRIs). */
    Scope on(List<String> types) {
        Scope known = scopes.get(types);
        if (known == null) {
            known = scope.forTypes(types.stream().map(this::className).toList());
            if (scopes.size() < MOST_SCOPES) {
                scopes.put(List.copyOf(types), known);
            }
        }
        return known;
    }
}
