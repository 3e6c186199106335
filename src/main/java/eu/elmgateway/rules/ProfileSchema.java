package eu.elmgateway.rules;

import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kind of credential in {@code credentialProfiles} must go with the profile in {@code credentialSchema}. Parameter
 * {@code schemas}: IRI of the kind to IRIs of the profiles it goes with. Kinds and profiles that it does not name are left
 * alone. Gaps: the kind, the profiles. Suggestion: what goes with the kind.
 */
final class ProfileSchema implements Check.OfDocument {
    private final Map<String, List<String>> schemas;
    private final Set<String> known = new HashSet<>();
    private final String profiles;
    private final String schema;

    ProfileSchema(Parameters parameters) {
        this.schemas = parameters.table("schemas");
        schemas.values().forEach(known::addAll);
        this.profiles = iri("credentialProfiles", parameters.terms);
        this.schema = iri("credentialSchema", parameters.terms);
    }

    private static String iri(String term, Terms terms) {
        return terms.iri(term).orElse(term);
    }

    @Override
    public void check(Subject subject, Remarks remarks) {
        Set<String> named = references(subject, schema);
        if (named.isEmpty() || !known.containsAll(named)) {
            return;
        }
        for (Value value : subject.root().values(profiles)) {
            if (value instanceof Value.Reference kind && schemas.containsKey(kind.id())) {
                List<String> fitting = schemas.getOrDefault(kind.id(), List.of());
                if (fitting.stream().noneMatch(named::contains)) {
                    remarks.suggest(
                            subject.at(subject.root(), profiles, value),
                            String.join(", ", fitting),
                            kind.id(),
                            String.join(", ", named));
                }
            }
        }
    }

    private static Set<String> references(Subject subject, String property) {
        return subject.root().values(property).stream()
                .filter(Value.Reference.class::isInstance)
                .map(value -> ((Value.Reference) value).id())
                .collect(Collectors.toSet());
    }
}
