package eu.elmgateway.rules;

import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.safe.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A key or type that no context defines. Gap: the word. Suggestion: the term whose IRI ends in that word (the model calls
 * {@code elm:EQFLevel} eqfLevel), or the nearest one.
 */
final class UndefinedTerm implements Check.OfDropped {
    private final List<String> classes;
    private final List<String> keys;
    private final Map<String, String> byLocalName = new HashMap<>();

    UndefinedTerm(Parameters parameters) {
        Terms terms = parameters.terms;
        List<String> names = terms.names();
        this.classes = names.stream()
                .filter(name -> Character.isUpperCase(name.charAt(0)))
                .toList();
        this.keys = names.stream().filter(name -> !classes.contains(name)).toList();
        for (String name : names) {
            terms.iri(name).ifPresent(iri -> byLocalName.putIfAbsent(localName(iri), name));
        }
    }

    private static String localName(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void check(Dropped dropped, Remarks remarks) {
        if (dropped.kind() == Dropped.Kind.UNDEFINED_TERM) {
            meant(dropped)
                    .ifPresentOrElse(
                            term -> remarks.suggest(dropped::pointer, term, dropped.text()),
                            () -> remarks.add(dropped::pointer, dropped.text()));
        }
    }

    private Optional<String> meant(Dropped dropped) {
        boolean type = dropped.pointer().matches("(.*/)?@?type(/\\d+)?");
        return Optional.ofNullable(byLocalName.get(dropped.text().toLowerCase(Locale.ROOT)))
                .filter(term -> !type || classes.contains(term))
                .or(() -> Nearest.to(dropped.text(), type ? classes : keys));
    }
}
