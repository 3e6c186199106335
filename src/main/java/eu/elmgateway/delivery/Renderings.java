package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.OutOfService;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistrySettings;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the mapping by which a registry gets its documents. Thread-safe. */
final class Renderings {
    private static final FormatId ELM = new FormatId("elm-json", "3.1");

    /** How long to wait for somebody to mend a mapping before looking again. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Supplier<MappingCatalogue> mappings;
    private final RecordFacts facts;
    private final RegistrySettings settings;

    /**
     * @param mappings asked for with every document, so that those in force are taken
     * @param settings what registries are told of issuers
     */
    Renderings(Supplier<MappingCatalogue> mappings, RecordFacts facts, RegistrySettings settings) {
        this.settings = settings;
        this.mappings = mappings;
        this.facts = facts;
    }

    /** Registries that could never get anything, each with the reason; empty if all is well. */
    Map<Registry, String> problems(Collection<Registry> registries) {
        Map<Registry, String> problems = new LinkedHashMap<>();
        for (Registry registry : registries) {
            if (!registry.unmapped()
                    && mapping(registry).isEmpty()
                    && outOfService(registry).isEmpty()) {
                problems.put(
                        registry, "There is no mapping from " + ELM + " to " + registry.format() + " under mappings/.");
            }
        }
        return problems;
    }

    /** How a registry's documents are made now; empty while there is no mapping in service that makes them. */
    Optional<Rendering> of(Registry registry) {
        return mapping(registry).map(mapping -> new Rendering(mapping, registry, facts, settings));
    }

    /** Whether the mapping to a registry takes a setting. */
    boolean takes(Registry registry, String setting) {
        return !registry.unmapped()
                && mapping(registry).filter(mapping -> mapping.takes(setting)).isPresent();
    }

    /** What becomes of its deliveries meanwhile: they wait, and go on by themselves. */
    Outcome waiting(Registry registry) {
        return waiting(outOfService(registry)
                .map(OutOfService::reason)
                .orElse("there is no mapping to " + registry.format() + " any more"));
    }

    static Outcome waiting(String reason) {
        return new Outcome.Unavailable(reason, PATIENCE, true);
    }

    private Optional<Mapping> mapping(Registry registry) {
        MappingCatalogue now = mappings.get();
        return registry.setting("mapping").map(now::named).orElseGet(() -> now.between(ELM, format(registry)));
    }

    private Optional<OutOfService> outOfService(Registry registry) {
        MappingCatalogue now = mappings.get();
        return registry.setting("mapping")
                .map(now::outOfService)
                .orElseGet(() -> now.outOfService(ELM, format(registry)));
    }

    private static FormatId format(Registry registry) {
        return FormatId.parse(registry.format());
    }
}
