package eu.elmgateway.intake;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.Incomplete;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.seal.SealPolicy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one settings file says. Immutable.
 *
 * @param place the file, as people know it
 * @param incomplete whether incomplete credentials are taken
 * @param rules in the order of the file
 * @param seals what is demanded of the seals of documents: by name of format, with or without version, or {@link #OTHERS}
 */
record SettingsOfSender(String place, boolean incomplete, List<Rule> rules, Map<String, SealPolicy> seals) {
    /** The key of what is demanded of documents of which nothing else is. */
    static final String OTHERS = "others";

    SettingsOfSender {
        rules = List.copyOf(rules);
        seals = Map.copyOf(seals);
    }

    /**
     * Values and for which documents they hold.
     *
     * @param issuers keys of issuers; none for all
     * @param formats names of formats, with or without version; none for all
     */
    record Rule(List<String> issuers, List<String> formats, Map<String, String> values) {
        Rule {
            issuers = issuers.stream().map(MappingSettings::key).toList();
            formats = List.copyOf(formats);
            values = Map.copyOf(values);
        }

        boolean takes(FormatId format) {
            return formats.isEmpty() || formats.contains(format.name()) || formats.contains(format.toString());
        }

        private int narrowness() {
            return formats.isEmpty() ? 0 : 1;
        }
    }

    /** What it demands of the seals of documents of a format. */
    SealPolicy seal(FormatId format) {
        return Stream.of(format.toString(), format.name(), OTHERS)
                .filter(seals::containsKey)
                .findFirst()
                .map(seals::get)
                .orElse(SealPolicy.NONE);
    }

    /** What it says of documents of a format. */
    MappingSettings of(FormatId format) {
        var values = new HashMap<String, String>();
        var issuers = new HashMap<String, Map<String, String>>();
        rules.stream()
                .filter(rule -> rule.takes(format))
                .sorted(Comparator.comparing(Rule::narrowness))
                .forEach(rule -> {
                    if (rule.issuers().isEmpty()) {
                        values.putAll(rule.values());
                    }
                    rule.issuers()
                            .forEach(issuer -> issuers.computeIfAbsent(issuer, key -> new HashMap<>())
                                    .putAll(rule.values()));
                });
        return new MappingSettings(values, issuers, place, incomplete ? Incomplete.TAKEN : Incomplete.REFUSED);
    }
}
