package eu.elmgateway;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gathers settings: defaults, over them {@code conf/elm-gateway.properties}, over it the environment, over it what was given
 * explicitly. A name that is no setting is an error, wherever it stands.
 */
public final class SettingsReader {
    private static final String PREFIX = "ELM_GATEWAY_";
    private static final Set<String> OF_THE_COMMAND_LINE =
            Set.of("ELM_GATEWAY_JAVA_OPTS", "ELM_GATEWAY_HOME", "ELM_GATEWAY_URL", "ELM_GATEWAY_OPERATOR_KEY");

    private final Path home;
    private final Map<String, String> environment;

    /**
     * Makes a reader.
     *
     * @param home the folder that holds {@code routes}, {@code schemas} and {@code mappings}
     * @param environment the process's environment variables
     */
    public SettingsReader(Path home, Map<String, String> environment) {
        this.home = home.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads with the file in its usual place, which may be absent.
     *
     * @throws SettingsException if a name or value is wrong; the message says where it stands and what to write instead
     */
    public Settings read(Map<String, String> explicit) {
        Path usual = home.resolve("conf").resolve("elm-gateway.properties");
        return read(Files.exists(usual) ? file(usual) : Map.of(), usual, explicit);
    }

    /** Reads with another file, which must exist. */
    public Settings read(Path file, Map<String, String> explicit) {
        return read(file(file), file, explicit);
    }

    private Settings read(Map<String, String> fromFile, Path file, Map<String, String> explicit) {
        var texts = new EnumMap<SettingKey, String>(SettingKey.class);
        for (SettingKey key : SettingKey.values()) {
            texts.put(key, key.standard());
        }
        fromFile.forEach((name, value) -> texts.put(SettingKey.named(name, file.toString()), value.strip()));
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !OF_THE_COMMAND_LINE.contains(name)) {
                texts.put(SettingKey.named(name, "environment variable " + name), value.strip());
            }
        });
        explicit.forEach((name, value) -> texts.put(SettingKey.named(name, "command line"), value.strip()));
        return Settings.of(home, texts);
    }

    private static Map<String, String> file(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var texts = new TreeMap<String, String>();
            properties.forEach((name, value) -> texts.put((String) name, (String) value));
            return texts;
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("cannot read the settings in " + file + ": " + e.getMessage(), e);
        }
    }
}
