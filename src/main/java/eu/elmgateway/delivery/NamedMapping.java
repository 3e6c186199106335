package eu.elmgateway.delivery;

import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.OutOfService;
import java.util.Optional;
import java.util.function.Supplier;

/** A mapping that a route names: the one that is in service whenever it is asked for. Thread-safe. */
final class NamedMapping {
    private final Supplier<MappingCatalogue> mappings;
    private final String name;

    /**
     * Finds it.
     *
     * @throws IllegalArgumentException if there is none of that name, in service or not
     */
    NamedMapping(Supplier<MappingCatalogue> mappings, String step, String name) {
        this.mappings = mappings;
        this.name = name;
        if (now().isEmpty() && mappings.get().outOfService(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "elm:" + step + ": there is no mapping " + name + "; add mappings/" + name + "/mapping.yaml");
        }
    }

    /** The one in service; empty if there is none now. */
    Optional<Mapping> now() {
        return mappings.get().named(name);
    }

    /** Why there is none. */
    String reason() {
        return mappings.get()
                .outOfService(name)
                .map(OutOfService::reason)
                .orElse("there is no mapping " + name + " any more");
    }
}
