package eu.elmgateway.delivery;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.CredentialOrigin;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistrySettings;
import eu.elmgateway.store.Delivery;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Turns credentials into what one registry takes. Thread-safe. */
final class Rendering {
    private final Mapping mapping;
    private final Registry registry;
    private final RecordFacts facts;
    private final RegistrySettings issuers;

    Rendering(Mapping mapping, Registry registry, RecordFacts facts, RegistrySettings issuers) {
        this.issuers = issuers;
        this.mapping = mapping;
        this.registry = registry;
        this.facts = facts;
    }

    /** The same with settings that go before those of the registry. */
    Rendering with(Map<String, String> settings) {
        return new Rendering(mapping, registry.with(settings), facts, issuers);
    }

    Registry registry() {
        return registry;
    }

    /** By which mapping documents are made: its name, {@code @}, the hash of its files. */
    String version() {
        return mapping.version();
    }

    /**
     * One credential, as it would be if it travelled alone.
     *
     * @param origin the document in which its sender is shown why it cannot travel
     */
    MappingResult alone(Delivery delivery, Credential credential, Supplier<CredentialOrigin> origin) {
        Map<String, String> settings = settings(credential);
        settings.putAll(facts.of(delivery, mapping));
        return registry.batched()
                ? mapping.mapBatch(Map.of(delivery.record(), credential), settings, origin)
                : mapping.map(credential, settings, origin);
    }

    /** Many credentials in one document, by their record ids; all of them have the same {@link #settings}. */
    MappingResult together(Map<String, Credential> credentials) {
        return mapping.mapBatch(
                credentials, settings(credentials.values().iterator().next()));
    }

    /** What the registry wants to know, also of the credential's issuer. */
    Map<String, String> settings(Credential credential) {
        Map<String, String> settings = new HashMap<>(registry.settings());
        settings.putAll(issuers.of(registry, credential));
        return settings;
    }

    /** What a mapping that gave no document means for the delivery. */
    Outcome outcome(MappingResult result) {
        return new Undelivered(mapping, registry).outcome(result);
    }
}
