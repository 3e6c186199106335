package eu.elmgateway.delivery;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistrySettings;
import eu.elmgateway.store.WaitsFor;
import eu.elmgateway.validation.Place;

/** What it means for a delivery that a mapping gave no document. */
record Undelivered(Mapping mapping, Registry registry) {

    /** What is no parameter of the mapping stands in a code table, and the mapping says in which. */
    private String where(MissingSetting missing) {
        boolean parameter = mapping.descriptor().parameters().stream()
                .anyMatch(one -> one.name().equals(missing.setting()));
        return parameter
                ? "; give " + missing.setting() + ", for all or for this issuer only, in "
                        + RegistrySettings.place(registry.name())
                : "";
    }

    private static String at(Place place) {
        String line = place.line() > 0 ? "line " + place.line() + ", " : "";
        return place.path() == null ? "" : " (at " + line + place.path() + ")";
    }

    /** What a mapping that gave no document means for the delivery. */
    Outcome outcome(MappingResult result) {
        if (result instanceof MappingRefusal refusal) {
            return new Outcome.Rejected(
                    "it cannot become a record (" + refusal.code() + "): " + refusal.text() + at(refusal.place()),
                    null);
        }
        if (result instanceof MissingSetting missing) {
            return new Outcome.Held(
                    "a setting is missing: " + missing.text() + at(missing.place()) + where(missing)
                            + "; it then goes on by itself",
                    false,
                    WaitsFor.SETTING);
        }
        return new Outcome.Failed("mapping gave " + ((MappedDocument) result).format());
    }
}
