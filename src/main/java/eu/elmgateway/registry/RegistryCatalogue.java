package eu.elmgateway.registry;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.ConfigFolder;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.sf.saxon.s9api.XdmNode;

/** All registries, read from {@code routes/registries/*.yaml}. Immutable, thread-safe. */
public final class RegistryCatalogue {
    private final Map<String, Registry> registries;
    private final Map<String, ConfigFile> files;
    private final CredentialXml xml;

    RegistryCatalogue(Collection<Registry> registries, Map<String, ConfigFile> files, CredentialXml xml) {
        var byName = new TreeMap<String, Registry>();
        registries.forEach(registry -> byName.put(registry.name(), registry));
        this.registries = Collections.unmodifiableMap(byName);
        this.files = Map.copyOf(files);
        this.xml = xml;
    }

    /**
     * Reads every registry file.
     *
     * @param home the folder that holds {@code routes} and {@code schemas}
     * @param xml shows credentials to acceptance rules
     * @throws ConfigException with every problem of every file, each with line and cure
     */
    public static RegistryCatalogue load(Path home, SafeReaders readers, CredentialXml xml, Placeholders placeholders) {
        Path schemas = home.resolve("schemas/gateway");
        ConfigReader reader = readers.config(schemas, schemas.resolve("registry.schema.json"));
        List<Registry> registries = new ArrayList<>();
        Map<String, ConfigFile> files = new HashMap<>();
        List<ConfigException.Problem> problems = new ArrayList<>();
        for (Path file : ConfigFolder.files(home.resolve("routes/registries"), ".yaml")) {
            try {
                ConfigFile read = reader.read(file);
                registries.add(new RegistryFile(read, placeholders, new WsdlReader(read, home, readers))
                        .registry(readers.processor()));
                files.put(read.tree().path("registry").asText(), read);
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new RegistryCatalogue(registries, files, xml);
    }

    /** All of them, by name. */
    public Collection<Registry> registries() {
        return registries.values();
    }

    /** A registry by its name. */
    public Optional<Registry> registry(String name) {
        return Optional.ofNullable(registries.get(name));
    }

    /**
     * A registry that a route names.
     *
     * @throws IllegalArgumentException if there is none; the message says what to add
     */
    public Registry demanded(String name) {
        return registry(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no registry " + name + "; add routes/registries/" + name + ".yaml"));
    }

    /**
     * An exception, to be thrown, that shows the place of a value in the file of a registry.
     *
     * @param pointer the value, or what it is missing in
     */
    public ConfigException wrong(Registry registry, String pointer, String message, String cure) {
        ConfigFile file = files.get(registry.name());
        return file == null
                ? new ConfigException(Path.of("routes", "registries", registry.name() + ".yaml"), null, message, cure)
                : file.wrong(pointer, message, cure);
    }

    /** The registries that want a credential, by name. */
    public List<Registry> accepting(Credential credential) {
        XdmNode view = xml.view(credential);
        return registries.values().stream()
                .filter(registry -> registry.accept().accepts(view))
                .toList();
    }

    /** Why a registry wants a credential or does not: a condition for each line of its rule. */
    public List<Condition> explained(Registry registry, Credential credential) {
        return registry.accept().explained(xml.view(credential));
    }
}
