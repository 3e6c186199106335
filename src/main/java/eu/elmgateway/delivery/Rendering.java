package eu.elmgateway.delivery;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.registry.Registry;
import java.util.HashMap;
import java.util.Map;

/** Turns credentials into what one registry takes. Thread-safe. */
final class Rendering {
    private final Mapping mapping;
    private final Registry registry;

    Rendering(Mapping mapping, Registry registry) {
        this.mapping = mapping;
        this.registry = registry;
    }

    /** The same with settings that go before those of the registry. */
    Rendering with(Map<String, String> settings) {
        return new Rendering(mapping, registry.with(settings));
    }

    /** One credential, as it would be if it travelled alone. */
    MappingResult alone(String record, Credential credential) {
        Map<String, String> settings = new HashMap<>(registry.settings());
        settings.put("record", record);
        return registry.batched()
                ? mapping.mapBatch(Map.of(record, credential), settings)
                : mapping.map(credential, settings);
    }

    /** Many credentials in one document, by their record ids. */
    MappingResult together(Map<String, Credential> credentials) {
        return mapping.mapBatch(credentials, registry.settings());
    }

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
