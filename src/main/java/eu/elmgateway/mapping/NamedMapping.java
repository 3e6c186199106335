package eu.elmgateway.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A mapping that a route names: the one that is in service whenever it is asked for. Thread-safe. */
public final class NamedMapping {
    private final Supplier<MappingCatalogue> mappings;
    private final String name;

    /**
     * Finds it.
     *
     * @throws IllegalArgumentException if there is none of that name, in service or not
     */
    public NamedMapping(Supplier<MappingCatalogue> mappings, String name) {
        this.mappings = mappings;
        this.name = name;
        if (now().isEmpty() && mappings.get().outOfService(name).isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no mapping " + name + "; add mappings/" + name + "/mapping.yaml");
        }
    }

    /** The one in service; empty if there is none now. */
    public Optional<Mapping> now() {
        return mappings.get().named(name);
    }

    /** Why there is none. */
    public String reason() {
        return mappings.get()
                .outOfService(name)
                .map(OutOfService::reason)
                .orElse("there is no mapping " + name + " any more");
    }

    /**
     * What it makes of a document of our own.
     *
     * @throws IllegalStateException if it is not in service or makes nothing of it: the operator must act, then it goes on
     */
    public byte[] of(String xml, Map<String, String> settings) {
        Mapping now = now().orElseThrow(() -> new IllegalStateException(reason()));
        MappingResult result = now.map(xml.getBytes(StandardCharsets.UTF_8), settings);
        if (result instanceof MappedDocument mapped) {
            return mapped.bytes();
        }
        throw new IllegalStateException("mapping " + name + ": " + why(result));
    }

    private static String why(MappingResult result) {
        if (result instanceof MissingSetting missing) {
            return "set " + missing.setting();
        }
        return result instanceof MappingRefusal refusal ? refusal.text() : "it made nothing";
    }
}
