package eu.elmgateway.mapping;

import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.ConfigReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loads mappings from their folders. A folder without {@code mapping.yaml} holds what several mappings share. */
final class MappingFolders {
    private final Path folder;
    private final MappingEnvironment environment;
    private final ConfigReader descriptors;
    private final FormatCatalogue formats;

    MappingFolders(Path home, FormatCatalogue formats, MappingEnvironment environment) {
        this.formats = formats;
        this.folder = home.resolve("mappings");
        this.environment = environment;
        var schemas = home.resolve("schemas").resolve("gateway");
        this.descriptors = environment.readers().config(schemas, schemas.resolve("mapping.schema.json"));
    }

    MappingCatalogue load() {
        var mappings = new HashMap<String, Mapping>();
        var problems = new ArrayList<ConfigException.Problem>();
        for (var file : descriptorFiles()) {
            try {
                var mapping = mapping(file);
                mappings.put(mapping.descriptor().name(), mapping);
            } catch (ConfigException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return new MappingCatalogue(mappings);
    }

    private List<Path> descriptorFiles() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> child.resolve("mapping.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(
                    folder, null, "The folder of the mappings cannot be read.", "Run the gateway from its own folder.");
        }
    }

    private Mapping mapping(Path file) {
        var config = descriptors.read(file);
        var descriptor = config.as(MappingDescriptor.class);
        var name = folder.relativize(file.resolveSibling("")).toString();
        if (!descriptor.name().equals(name)) {
            throw config.wrong("/mapping", "The name is not that of the folder.", "Write " + name + ".");
        }
        var stylesheet = new Stylesheet(
                environment.readers().stylesheet(folder, file.resolveSibling(descriptor.stylesheet())),
                tables(file, descriptor));
        for (int i = 0; i < descriptor.parameters().size(); i++) {
            var parameter = descriptor.parameters().get(i).name();
            if (!stylesheet.declares(parameter)) {
                throw config.wrong(
                        "/parameters/" + i + "/name",
                        "The stylesheet has no parameter " + parameter + ".",
                        "Add <xsl:param name=\"" + parameter + "\"/> to it, or leave the parameter out here.");
            }
        }
        return new Mapping(descriptor, stylesheet, source(config, descriptor), environment);
    }

    /** What has no folder beneath schemas/ passes between the gateway's own parts, as XML. */
    private SourceTree source(ConfigFile config, MappingDescriptor descriptor) {
        Set<Boolean> json = descriptor.from().stream()
                .flatMap(format -> formats.find(format).stream())
                .map(format -> format.language() != Format.Language.XML)
                .collect(Collectors.toSet());
        if (json.size() > 1) {
            throw config.wrong(
                    "/from",
                    "Some of these formats are written in XML and some in JSON; a stylesheet reads one or the other.",
                    "Make a mapping for each.");
        }
        return json.contains(true) ? environment::json : environment::xml;
    }

    private static Map<String, Map<String, String>> tables(Path file, MappingDescriptor descriptor) {
        var tables = new HashMap<String, Map<String, String>>();
        descriptor.tables().forEach(table -> tables.put(table.name(), table.read(file)));
        return tables;
    }
}
