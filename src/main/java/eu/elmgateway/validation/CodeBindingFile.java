package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.validation.CodeBinding.Strength;
import eu.elmgateway.vocabulary.Vocabularies;
import eu.elmgateway.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One {@code vocabularies.yaml} of a format that fits its schema. */
final class CodeBindingFile {
    private static final String BINDINGS = "/bindings/";

    private final ConfigFile config;
    private final Terms terms;
    private final Vocabularies vocabularies;

    CodeBindingFile(ConfigFile config, Terms terms, Vocabularies vocabularies) {
        this.config = config;
        this.terms = terms;
        this.vocabularies = vocabularies;
    }

    CodeBindings bindings() {
        var byProperty = new HashMap<String, List<CodeBinding>>();
        JsonNode all = config.tree().path("bindings");
        for (int i = 0; i < all.size(); i++) {
            String where = BINDINGS + i;
            byProperty
                    .computeIfAbsent(
                            iri(all.get(i).path("property").asText(), where + "/property"), any -> new ArrayList<>())
                    .add(binding(all.get(i), where));
        }
        var anyList = new HashSet<String>();
        config.tree().path("anyList").forEach(profile -> anyList.add(profile.asText()));
        return new CodeBindings(byProperty, anyList, severities());
    }

    private CodeBinding binding(JsonNode yaml, String where) {
        return new CodeBinding(
                list(yaml.path("list").asText(), where + "/list"),
                Strength.valueOf(yaml.path("strength").asText().toUpperCase(Locale.ROOT)),
                classes(yaml.path("classes"), where + "/classes/"));
    }

    private Vocabulary list(String name, String where) {
        return vocabularies
                .named(name)
                .orElseThrow(() -> config.wrong(
                        where,
                        "There is no list " + name + ".",
                        "Take one of schemas/vocabulary/vocabularies.yaml, or add it there."));
    }

    private Set<String> classes(JsonNode names, String where) {
        var iris = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            iris.add(iri(names.get(i).asText(), where + i));
        }
        return iris;
    }

    private String iri(String name, String where) {
        return name.contains(":")
                ? name
                : terms.iri(name)
                        .orElseThrow(() -> config.wrong(
                                where,
                                "The contexts define no term " + name + ".",
                                Nearest.to(name, terms.names())
                                        .map(near -> "Write " + near + " if that is what you mean.")
                                        .orElse("Write its IRI.")));
    }

    private Map<CodeRule, Map<Strength, Severity>> severities() {
        var severities = new EnumMap<CodeRule, Map<Strength, Severity>>(CodeRule.class);
        for (CodeRule rule : CodeRule.values()) {
            var weights = new EnumMap<Strength, Severity>(Strength.class);
            for (Strength strength : Strength.values()) {
                String weight = config.tree()
                        .path("rules")
                        .path(rule.key())
                        .path(strength.name().toLowerCase(Locale.ROOT))
                        .asText();
                if (!weight.equals("off")) {
                    weights.put(strength, Severity.valueOf(weight.toUpperCase(Locale.ROOT)));
                }
            }
            severities.put(rule, weights);
        }
        return severities;
    }
}
