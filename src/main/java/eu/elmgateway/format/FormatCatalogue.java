package eu.elmgateway.format;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFolder;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formats that the folder {@code schemas} describes. Immutable. */
public final class FormatCatalogue {
    private final Path schemas;
    private final List<Format> formats;

    /**
     * Reads every {@code <name>/<version>/format.yaml}.
     *
     * @param schemas the folder, which also holds {@code gateway/format.schema.json}
     * @throws ConfigException with every problem of every descriptor, each with file, line and cure
     */
    public FormatCatalogue(SafeReaders readers, Path schemas) {
        this.schemas = schemas;
        ConfigReader reader = readers.config(schemas, schemas.resolve("gateway/format.schema.json"));
        List<ConfigException.Problem> problems = new ArrayList<>();
        List<Format> read = new ArrayList<>();
        for (Path file : descriptors(schemas)) {
            try {
                read.add(new FormatFile(reader.read(file)).format());
            } catch (ConfigException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        formats = List.copyOf(read);
    }

    private static List<Path> descriptors(Path schemas) {
        return ConfigFolder.under(schemas, 3).stream()
                .filter(file -> file.endsWith("format.yaml"))
                .toList();
    }

    /** The folder beneath which every schema lies. */
    public Path schemas() {
        return schemas;
    }

    /** All formats, by name and version. */
    public List<Format> formats() {
        return formats;
    }

    /** The format with these coordinates. */
    public Optional<Format> find(FormatId id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }
}
