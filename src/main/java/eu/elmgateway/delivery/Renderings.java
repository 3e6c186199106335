package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.registry.Registry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the mapping by which a registry gets its documents. Thread-safe. */
final class Renderings {
    private static final FormatId ELM = new FormatId("elm-json", "3.1");

    private final MappingCatalogue mappings;

    Renderings(MappingCatalogue mappings) {
        this.mappings = mappings;
    }

    /** Registries that could never get anything, each with the reason; empty if all is well. */
    Map<Registry, String> problems(Collection<Registry> registries) {
        Map<Registry, String> problems = new LinkedHashMap<>();
        for (Registry registry : registries) {
            if (!registry.takesOriginals() && mapping(registry).isEmpty()) {
                problems.put(
                        registry, "There is no mapping from " + ELM + " to " + registry.format() + " under mappings/.");
            }
        }
        return problems;
    }

    /**
     * How a registry's documents are made.
     *
     * @throws IllegalStateException if there is no mapping to its format
     */
    Rendering of(Registry registry) {
        return mapping(registry)
                .map(mapping -> new Rendering(mapping, registry))
                .orElseThrow(() -> new IllegalStateException("there is no mapping to " + registry.format()));
    }

    private Optional<Mapping> mapping(Registry registry) {
        return registry.setting("mapping")
                .flatMap(mappings::named)
                .or(() -> mappings.between(ELM, FormatId.parse(registry.format())));
    }
}
