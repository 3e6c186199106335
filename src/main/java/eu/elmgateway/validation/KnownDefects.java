package eu.elmgateway.validation;

import java.util.Map;
import java.util.Optional;

/**
 * Rules of the published ELM 3.1 that no document can keep, or only an unreal one. Our shapes equal the published ones,
 * these included; the advice is to leave out what cannot be right.
 */
final class KnownDefects {
    private static final String NO_VALUE_PASSES =
            "Leave it out: the published shapes of ELM 3.1 accept no value that its context can express.";
    private static final Map<String, String> ADVICE = Map.of(
            "EuropeanDigitalCredential/credentialStatus/datatype",
            NO_VALUE_PASSES,
            "EuropeanDigitalCredential/termsOfUse/datatype",
            NO_VALUE_PASSES,
            "dateModified/datatype",
            "Leave it out: the published context of ELM 3.1 makes a reference of every date written here.",
            "descriptionHtml/datatype",
            "Leave it out: the published context of ELM 3.1 makes a reference of every text written here.",
            "Qualification/hasPart/minCount",
            "The published profile edc-diploma-supplement demands parts of every part, without end;"
                    + " name the profile edc-generic-full instead.");

    private KnownDefects() {}

    static Optional<String> advice(String rule) {
        String all = rule.substring(rule.indexOf(':') + 1);
        String anyClass = all.substring(all.indexOf('/') + 1);
        return Optional.ofNullable(ADVICE.getOrDefault(all, ADVICE.get(anyClass)));
    }
}
