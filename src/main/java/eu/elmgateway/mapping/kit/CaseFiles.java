package eu.elmgateway.mapping.kit;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the small files of cases: parameters, refusals, notes. Thread-safe. */
final class CaseFiles {
    /** So that a case says tomorrow what it says today. */
    private static final String NOW = "2026-01-01T12:00:00Z";

    /** What the runner itself may give, whether or not the stylesheet asks for it. */
    private static final Set<String> GIVEN = Set.of("now", "record");

    private final ConfigReader parameters;
    private final ConfigReader refusals;

    CaseFiles(Path home, SafeReaders readers) {
        Path schemas = home.resolve("schemas").resolve("gateway");
        this.parameters = readers.config(schemas, schemas.resolve("case-parameters.schema.json"));
        this.refusals = readers.config(schemas, schemas.resolve("case-refused.schema.json"));
    }

    /**
     * What {@code parameters.yaml} gives.
     *
     * @throws ConfigException if the file is wrong, or names what the mapping does not take
     */
    Map<String, String> parameters(MappingCase one, Mapping mapping) {
        var given = new LinkedHashMap<>(Map.of("now", NOW));
        Path file = one.file("parameters.yaml");
        if (Files.exists(file)) {
            ConfigFile config = parameters.read(file);
            for (Map.Entry<String, JsonNode> entry : config.tree().properties()) {
                String name = entry.getKey();
                if (!GIVEN.contains(name) && !mapping.takes(name)) {
                    throw config.wrong(
                            "/" + name,
                            "The mapping takes no parameter " + name + ".",
                            "Correct its name, or declare it in mapping.yaml and in the stylesheet.");
                }
                given.put(name, entry.getValue().asText());
            }
        }
        return given;
    }

    /**
     * What {@code refused.yaml} says.
     *
     * @throws ConfigException if the file is wrong
     */
    Refused refused(Path file) {
        JsonNode tree = refusals.read(file).tree();
        boolean setting = tree.has("setting");
        return new Refused(
                setting ? "setting" : "code",
                tree.path(setting ? "setting" : "code").asText());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigException(file, null, "The file cannot be read.", "Check that it exists and may be read.");
        }
    }

    /** The lines of a file of texts; blank ones do not count. */
    static List<String> lines(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(String::strip)
                .toList();
    }
}
