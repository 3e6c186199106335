package eu.elmgateway.mapping;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The mappings of {@code mappings/<name>/mapping.yaml}, compiled. Immutable: to take up changes load another one and use that
 * from then on; if it does not load, the one in force stays in force.
 */
public final class MappingCatalogue {
    /** No mapping at all. */
    public static final MappingCatalogue NONE = new MappingCatalogue(Map.of(), Map.of());

    private final Map<String, Mapping> mappings;
    private final Map<String, OutOfService> outOfService;

    /**
     * A catalogue of mappings that are there.
     *
     * @param mappings by name
     * @param outOfService those that are there and not used, by name
     */
    public MappingCatalogue(Map<String, Mapping> mappings, Map<String, OutOfService> outOfService) {
        this.mappings = Collections.unmodifiableMap(new TreeMap<>(mappings));
        this.outOfService = Collections.unmodifiableMap(new TreeMap<>(outOfService));
    }

    /**
     * Loads all mappings.
     *
     * @param home the folder that holds {@code mappings} and {@code schemas}
     * @param clock tells stylesheets what time it is
     * @param longest how long one run may take
     * @throws eu.elmgateway.safe.ConfigException with every problem of every mapping: file, line, cure
     */
    public static MappingCatalogue load(Path home, SafeReaders readers, ElmModel model, Clock clock, Duration longest) {
        return load(home, new FormatCatalogue(readers, home.resolve("schemas")), readers, model, clock, longest);
    }

    /**
     * Loads all mappings, as the other one.
     *
     * @param formats say which mappings read JSON
     */
    public static MappingCatalogue load(
            Path home, FormatCatalogue formats, SafeReaders readers, ElmModel model, Clock clock, Duration longest) {
        return MappingFolders.of(home, formats, readers, model, clock, longest).load();
    }

    /** All mappings, by name. */
    public Collection<Mapping> mappings() {
        return mappings.values();
    }

    /** The mapping of this name. */
    public Optional<Mapping> named(String name) {
        return Optional.ofNullable(mappings.get(name));
    }

    /** Those that are not used, and why. */
    public Collection<OutOfService> outOfService() {
        return outOfService.values();
    }

    /** Why the mapping of this name is not used, if it is there. */
    public Optional<OutOfService> outOfService(String name) {
        return Optional.ofNullable(outOfService.get(name));
    }

    /** Why the mapping between these formats is not used, if there is one. */
    public Optional<OutOfService> outOfService(FormatId from, FormatId to) {
        return outOfService.values().stream()
                .filter(mapping -> mapping.maps(from, to))
                .findFirst();
    }

    /** What leads to a format, by name. */
    public List<MappingDescriptor> to(FormatId target) {
        return mappings.values().stream()
                .map(Mapping::descriptor)
                .filter(mapping -> mapping.to().equals(target))
                .toList();
    }

    /** The mapping from one format to another; the first by name if there are several. */
    public Optional<Mapping> between(FormatId from, FormatId to) {
        return mappings.values().stream()
                .filter(mapping -> mapping.descriptor().maps(from, to))
                .findFirst();
    }
}
