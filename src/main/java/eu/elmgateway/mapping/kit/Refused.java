package eu.elmgateway.mapping.kit;

import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;

/**
 * How a mapping ends without a document.
 *
 * @param what {@code code}: the source cannot be mapped; {@code setting}: a setting is missing
 * @param name the code, or the name of the setting
 */
record Refused(String what, String name) {
    /** How it ended; of a document, nothing. */
    static Refused of(MappingResult result) {
        if (result instanceof MappingRefusal refusal) {
            return new Refused("code", refusal.code());
        }
        return result instanceof MissingSetting missing
                ? new Refused("setting", missing.setting())
                : new Refused("document", "");
    }

    /** What is said to whom it concerns. */
    static String words(MappingResult result) {
        if (result instanceof MappingRefusal refusal) {
            return refusal.text();
        }
        return result instanceof MissingSetting missing ? missing.text() : "";
    }

    /** As {@code refused.yaml} has it. */
    @Override
    public String toString() {
        return what + ": " + name;
    }
}
