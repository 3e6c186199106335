package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.Map;
import java.util.Optional;

/**
 * Rules of the published ELM 3.1 that no document can keep, or only an unreal one. Our shapes equal the published ones,
 * these included; the advice is to leave out what cannot be right.
 */
final class KnownDefects {
    private static final Message NO_VALUE_PASSES = Message.of("shapes.defect.no-value");
    private static final Map<String, Message> ADVICE = Map.of(
            "EuropeanDigitalCredential/credentialStatus/datatype",
            NO_VALUE_PASSES,
            "EuropeanDigitalCredential/termsOfUse/datatype",
            NO_VALUE_PASSES,
            "dateModified/datatype",
            Message.of("shapes.defect.date"),
            "descriptionHtml/datatype",
            Message.of("shapes.defect.text"),
            "Qualification/hasPart/minCount",
            Message.of("shapes.defect.parts"));

    private KnownDefects() {}

    static Optional<Message> advice(String rule) {
        String all = rule.substring(rule.indexOf(':') + 1);
        String anyClass = all.substring(all.indexOf('/') + 1);
        return Optional.ofNullable(ADVICE.getOrDefault(all, ADVICE.get(anyClass)));
    }
}
