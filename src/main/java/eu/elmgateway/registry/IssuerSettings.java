package eu.elmgateway.registry;

import eu.elmgateway.mapping.MappingSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one settings file says. Immutable.
 *
 * @param all whoever issued
 * @param only for some issuers, and before {@code all}; of two that are alike the later one counts
 */
record IssuerSettings(Map<String, String> all, List<Rule> only) {
    static final IssuerSettings NONE = new IssuerSettings(Map.of(), List.of());

    IssuerSettings {
        all = Map.copyOf(all);
        only = List.copyOf(only);
    }

    /** Values, and names or identifiers of the issuers for whom they hold. */
    record Rule(Set<String> issuers, Map<String, String> values) {
        Rule(List<String> issuers, Map<String, String> values) {
            this(Set.copyOf(issuers.stream().map(MappingSettings::key).toList()), Map.copyOf(values));
        }
    }

    /** Whether it says nothing at all. */
    boolean silent() {
        return all.isEmpty() && only.isEmpty();
    }

    /** What holds for an issuer of these names, as {@link MappingSettings#key} makes them. */
    Map<String, String> of(Set<String> names) {
        Map<String, String> values = new HashMap<>(all);
        only.stream()
                .filter(rule -> rule.issuers().stream().anyMatch(names::contains))
                .forEach(rule -> values.putAll(rule.values()));
        return values;
    }
}
