package eu.elmgateway.delivery;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.registry.Registry;

/** What it means for a delivery that a mapping gave no document. */
record Undelivered(Mapping mapping, Registry registry) {

    /** What is no parameter of the mapping stands in a code table, and the mapping says in which. */
    private String where(MissingSetting missing) {
        boolean parameter = mapping.descriptor().parameters().stream()
                .anyMatch(one -> one.name().equals(missing.setting()));
        return parameter
                ? "; give settings." + missing.setting() + " in routes/registries/" + registry.name() + ".yaml"
                : "";
    }

    /** What a mapping that gave no document means for the delivery. */
    Outcome outcome(MappingResult result) {
        if (result instanceof MappingRefusal refusal) {
            return new Outcome.Rejected("it cannot become a record (" + refusal.code() + "): " + refusal.text(), null);
        }
        if (result instanceof MissingSetting missing) {
            return new Outcome.Held(
                    "a setting is missing: " + missing.text() + where(missing) + ", restart, then resend", false);
        }
        return new Outcome.Failed("mapping gave " + ((MappedDocument) result).format());
    }
}
