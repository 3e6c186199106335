package eu.elmgateway.validation;

import eu.elmgateway.validation.CodeBinding.Strength;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which properties of a version of the model take their codes from which lists. Immutable.
 *
 * @param byProperty property IRI to its bindings, of which one at most holds on a node
 * @param anyList IRIs of profiles that take codes from any list
 * @param severities how much each finding weighs; one that is switched off is missing
 */
record CodeBindings(
        Map<String, List<CodeBinding>> byProperty,
        Set<String> anyList,
        Map<CodeRule, Map<Strength, Severity>> severities) {
    /** Where no list is known. */
    static final CodeBindings NONE = new CodeBindings(Map.of(), Set.of(), Map.of());

    CodeBindings {
        byProperty = Map.copyOf(byProperty);
        anyList = Set.copyOf(anyList);
        severities = Map.copyOf(severities);
    }

    /** How much a finding weighs under a profile; null if it is switched off. */
    @Nullable
    Severity severity(CodeRule rule, CodeBinding binding, Profile profile) {
        return severities.getOrDefault(rule, Map.of()).get(strength(binding, profile));
    }

    /** How much it matters under a profile that codes are of the list. */
    Strength strength(CodeBinding binding, Profile profile) {
        return anyList.contains(profile.iri()) ? Strength.RECOMMENDED : binding.strength();
    }
}
