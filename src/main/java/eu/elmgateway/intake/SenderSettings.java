package eu.elmgateway.intake;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.ConfigFolder;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.seal.SealPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What senders say beyond their documents: {@code senders/<name>.yaml} in the data folder, for who has any. A change counts from
 * the next document on; one that breaks a file leaves in force what was before. Thread-safe.
 */
public final class SenderSettings {
    private static final Logger LOG = LoggerFactory.getLogger(SenderSettings.class);
    private static final String ENDING = ".yaml";

    private final Path folder;
    private final ConfigReader reader;
    private final Supplier<Collection<MappingDescriptor>> mappings;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** The settings of one version of a file. */
    private record Known(SendersFile.Version version, SettingsOfSender settings) {}

    /**
     * Opens the folder of a data folder; it need not be there yet.
     *
     * @param reader reads what fits {@code sender-settings.schema.json}; see {@link #schema}
     * @param mappings those that lead from what is pushed to ELM, as they are in force
     */
    public SenderSettings(Path data, ConfigReader reader, Supplier<Collection<MappingDescriptor>> mappings) {
        this.folder = data.resolve("senders");
        this.reader = reader;
        this.mappings = mappings;
    }

    /** Where the schema of the files is, within the folder of the gateway. */
    public static Path schema(Path home) {
        return home.resolve("schemas").resolve("gateway").resolve("sender-settings.schema.json");
    }

    /** The file of a sender, there or not. */
    public Path file(String sender) {
        return folder.resolve(sender + ENDING);
    }

    /** What a sender says beyond its documents of a format; nothing if it has no file. */
    public MappingSettings of(String sender, FormatId format) {
        return current(sender).of(format);
    }

    /** What is demanded of the seals of a sender's documents of a format; nothing if it has no file. */
    public SealPolicy seal(String sender, FormatId format) {
        return current(sender).seal(format);
    }

    private SettingsOfSender current(String sender) {
        SendersFile.Version version = SendersFile.Version.of(file(sender));
        Known current = known.get(sender);
        if (current == null || !current.version().equals(version)) {
            current = new Known(version, readAnew(sender, current));
            known.put(sender, current);
        }
        return current.settings();
    }

    /** What a file says, wherever it lies. */
    public MappingSettings read(Path file, FormatId format) {
        return settings(reader.read(file)).of(format);
    }

    /**
     * Reads every file.
     *
     * @throws ConfigException with everything that is wrong with any of them: file, line, cure
     */
    public void check() {
        List<ConfigException.Problem> problems = new ArrayList<>();
        for (Path file : ConfigFolder.files(folder, ENDING)) {
            try {
                check(sender(file));
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /**
     * Reads the file of a sender, if it has one.
     *
     * @throws ConfigException with everything that is wrong with it: file, line, cure
     */
    public void check(String sender) {
        known.put(sender, new Known(SendersFile.Version.of(file(sender)), read(sender)));
    }

    private SettingsOfSender readAnew(String sender, @Nullable Known before) {
        try {
            return read(sender);
        } catch (ConfigException e) {
            LOG.error("the settings of before stay in force: {}", e.getMessage());
            return before == null ? none(sender) : before.settings();
        }
    }

    private SettingsOfSender read(String sender) {
        Path path = file(sender);
        if (!Files.exists(path)) {
            return none(sender);
        }
        ConfigFile file = reader.read(path);
        if (!file.tree().path("sender").asText().equals(sender)) {
            throw file.wrong(
                    "/sender", "The name is not that of the file.", "Write " + sender + ", or rename the file.");
        }
        return settings(file);
    }

    private SettingsOfSender settings(ConfigFile file) {
        return new SettingsFile(file, mappings.get()).read();
    }

    private SettingsOfSender none(String sender) {
        return new SettingsOfSender(folder.getFileName() + "/" + sender + ENDING, false, List.of(), Map.of());
    }

    private static String sender(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }
}
