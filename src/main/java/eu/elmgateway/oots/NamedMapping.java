package eu.elmgateway.oots;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.mapping.OutOfService;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** A mapping that a route names: the one that is in service whenever it is needed. Thread-safe. */
final class NamedMapping {
    private final Supplier<MappingCatalogue> mappings;
    private final String name;

    NamedMapping(Supplier<MappingCatalogue> mappings, String name) {
        this.mappings = mappings;
        this.name = name;
    }

    /**
     * What it makes of a document of our own.
     *
     * @throws IllegalStateException if it is not in service or makes nothing of it: the operator must act, then it goes on
     */
    byte[] of(String xml, Map<String, String> settings) {
        MappingResult result = now().map(xml.getBytes(StandardCharsets.UTF_8), settings);
        if (result instanceof MappedDocument mapped) {
            return mapped.bytes();
        }
        throw new IllegalStateException("mapping " + name + ": " + why(result));
    }

    private Mapping now() {
        return mappings.get()
                .named(name)
                .orElseThrow(() -> new IllegalStateException(mappings.get()
                        .outOfService(name)
                        .map(OutOfService::reason)
                        .orElse("there is no mapping " + name + "; add mappings/" + name + "/mapping.yaml")));
    }

    private static String why(MappingResult result) {
        if (result instanceof MissingSetting missing) {
            return "set " + missing.setting();
        }
        return result instanceof MappingRefusal refusal ? refusal.text() : "it made nothing";
    }
}
