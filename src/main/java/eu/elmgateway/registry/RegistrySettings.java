package eu.elmgateway.registry;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.mapping.MappingParameter;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What registries are told of issuers: {@code registries/<name>.yaml} in the data folder, for a registry that has any. A change
 * counts from the next delivery on; one that breaks a file leaves in force what was before. Thread-safe.
 */
public final class RegistrySettings {
    private static final Logger LOG = LoggerFactory.getLogger(RegistrySettings.class);

    private final Path folder;
    private final ConfigReader reader;
    private final Function<Registry, Collection<MappingParameter>> parameters;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(String version, IssuerSettings settings) {}

    /**
     * Opens the folder of a data folder; it need not be there yet.
     *
     * @param reader reads what fits {@code registry-settings.schema.json}; see {@link #schema}
     * @param parameters what the mapping to a registry takes, as it is in force; none if there is no mapping now
     */
    public RegistrySettings(
            Path data, ConfigReader reader, Function<Registry, Collection<MappingParameter>> parameters) {
        this.folder = data.resolve("registries");
        this.reader = reader;
        this.parameters = parameters;
    }

    /** Where the schema of the files is, within the folder of the gateway. */
    public static Path schema(Path home) {
        return home.resolve("schemas").resolve("gateway").resolve("registry-settings.schema.json");
    }

    /** The file of a registry, as people know it. */
    public static String place(String registry) {
        return "registries/" + registry + ".yaml in the data folder";
    }

    /** What a registry is told of the issuer of a credential; goes before the settings of the registry's own file. */
    public Map<String, String> of(Registry registry, Credential credential) {
        IssuerSettings settings = current(registry);
        return settings.silent() ? Map.of() : settings.of(IssuerNames.of(credential));
    }

    /** Changes whenever the file of a registry does. */
    public String version(String registry) {
        Path file = file(registry);
        try {
            return Files.exists(file) ? Files.size(file) + " " + Files.getLastModifiedTime(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Reads the files of these registries.
     *
     * @throws ConfigException with everything that is wrong with any of them: file, line, cure
     */
    public void check(Collection<Registry> registries) {
        List<ConfigException.Problem> problems = new ArrayList<>();
        for (Registry registry : registries) {
            try {
                known.put(registry.name(), new Known(version(registry.name()), read(registry)));
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    private IssuerSettings current(Registry registry) {
        String version = version(registry.name());
        Known current = known.get(registry.name());
        if (current == null || !current.version().equals(version)) {
            current = new Known(version, readAnew(registry, current));
            known.put(registry.name(), current);
        }
        return current.settings();
    }

    private IssuerSettings readAnew(Registry registry, @Nullable Known before) {
        try {
            return read(registry);
        } catch (ConfigException e) {
            LOG.error("the settings of before stay in force: {}", e.getMessage());
            return Optional.ofNullable(before).map(Known::settings).orElse(IssuerSettings.NONE);
        }
    }

    private IssuerSettings read(Registry registry) {
        Path file = file(registry.name());
        return Files.exists(file)
                ? new IssuerSettingsFile(reader.read(file), registry.name(), parameters.apply(registry)).read()
                : IssuerSettings.NONE;
    }

    private Path file(String registry) {
        return folder.resolve(registry + ".yaml");
    }
}
