package eu.elmgateway.mapping;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.saxon.s9api.XsltExecutable;
import org.jspecify.annotations.Nullable;

/**
 * Loads mappings from their folders, all or one by one. A folder without {@code mapping.yaml} holds what several mappings share.
 * Thread-safe.
 */
public final class MappingFolders {
    private final Path home;
    private final MappingEnvironment environment;
    private final ConfigReader descriptors;
    private final ConfigReader parameters;
    private final ConfigReader words;
    private final FormatCatalogue formats;

    private MappingFolders(Path home, FormatCatalogue formats, MappingEnvironment environment) {
        this.home = home;
        this.formats = formats;
        this.environment = environment;
        var schemas = home.resolve("schemas").resolve("gateway");
        this.descriptors = environment.readers().config(schemas, schemas.resolve("mapping.schema.json"));
        this.parameters = environment.readers().config(schemas, schemas.resolve("mapping-parameters.schema.json"));
        this.words = environment.readers().config(schemas, schemas.resolve("mapping-notes.schema.json"));
    }

    /**
     * The folders of a gateway; reads nothing yet.
     *
     * @param home the folder that holds {@code mappings} and {@code schemas}
     * @param formats say which mappings read JSON
     * @param clock tells stylesheets what time it is
     * @param longest how long one run may take
     */
    public static MappingFolders of(
            Path home, FormatCatalogue formats, SafeReaders readers, ElmModel model, Clock clock, Duration longest) {
        var forms = CredentialForms.of(model, readers);
        return new MappingFolders(home, formats, new MappingEnvironment(readers, forms, clock, new Deadline(longest)));
    }

    /**
     * All that are installed.
     *
     * @throws ConfigException with every problem of every mapping: file, line, cure
     */
    public MappingCatalogue load() {
        var problems = new ArrayList<ConfigException.Problem>();
        MappingCatalogue catalogue = load(wrong -> problems.addAll(wrong.problems()));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return catalogue;
    }

    /** What can be loaded; the rest is out of service. */
    public MappingCatalogue loadable() {
        return load(wrong -> {});
    }

    private MappingCatalogue load(Consumer<OutOfService> told) {
        var mappings = new HashMap<String, Mapping>();
        var outOfService = new HashMap<String, OutOfService>();
        for (var folder : all()) {
            try {
                mappings.put(folder.name(), load(folder));
            } catch (ConfigException wrong) {
                var one = new OutOfService(folder.name(), readable(folder), wrong.problems());
                outOfService.put(folder.name(), one);
                told.accept(one);
            }
        }
        return new MappingCatalogue(mappings, outOfService);
    }

    /** What a mapping maps, null if that cannot be read. */
    public @Nullable MappingDescriptor readable(MappingFolder folder) {
        try {
            return descriptor(folder);
        } catch (ConfigException unreadable) {
            return null;
        }
    }

    /**
     * The mappings that are installed, by name.
     *
     * @throws ConfigException if there is no such folder
     */
    public List<MappingFolder> all() {
        Path folder = home.resolve("mappings");
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted()
                    .map(child -> new MappingFolder(home, child))
                    .filter(mapping -> Files.isRegularFile(mapping.descriptor()))
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(
                    folder, null, "The folder of the mappings cannot be read.", "Run the gateway from its own folder.");
        }
    }

    /**
     * What the installed mappings say of themselves, none of them compiled.
     *
     * @throws ConfigException with the first problem: file, line, cure
     */
    public List<MappingDescriptor> descriptors() {
        return all().stream().map(this::descriptor).toList();
    }

    /** The mapping from one format to another, the only one that is compiled; the first by name if there are several. */
    public Optional<Mapping> between(FormatId from, FormatId to) {
        return all().stream()
                .filter(folder -> descriptor(folder).maps(from, to))
                .findFirst()
                .map(this::load);
    }

    private MappingDescriptor descriptor(MappingFolder folder) {
        ConfigFile config = descriptors.read(folder.descriptor());
        return complete(config.as(MappingDescriptor.class), config);
    }

    /**
     * Loads one mapping, installed or not.
     *
     * @throws ConfigException with every problem of the first of its files that has any: file, line, cure
     */
    public Mapping load(MappingFolder folder) {
        var config = descriptors.read(folder.descriptor());
        var read = config.as(MappingDescriptor.class);
        if (!read.name().equals(folder.name())) {
            throw config.wrong("/mapping", "The name is not that of the folder.", "Write " + folder.name() + ".");
        }
        var descriptor = complete(read, config);
        var stylesheet = new Stylesheet(
                compiled(folder, descriptor), new Tables(home, tables(folder, descriptor)), words(folder));
        for (int i = 0; i < descriptor.parameters().size(); i++) {
            var parameter = descriptor.parameters().get(i).name();
            boolean asked = read.parameters().get(i).shared() && stylesheet.takesSettings();
            if (!asked && !stylesheet.declares(parameter)) {
                throw config.wrong(
                        "/parameters/" + i + "/name",
                        "The stylesheet has no parameter " + parameter + ".",
                        "Add <xsl:param name=\"" + parameter + "\"/> to it, or leave the parameter out here.");
            }
        }
        return new Mapping(
                descriptor, version(folder, descriptor), stylesheet, source(config, descriptor), environment);
    }

    private static MappingVersion version(MappingFolder folder, MappingDescriptor descriptor) {
        try {
            return MappingVersion.of(folder, descriptor);
        } catch (IOException e) {
            throw new ConfigException(
                    folder.path(), null, "The folder cannot be read: " + e.getMessage(), "Make its files readable.");
        }
    }

    private MappingDescriptor complete(MappingDescriptor read, ConfigFile config) {
        if (read.parameters().stream().noneMatch(MappingParameter::shared)) {
            return read;
        }
        Path file = home.resolve("mappings").resolve("common").resolve("parameters.yaml");
        return new SharedParameters(parameters.read(file)).complete(read, config);
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

    private XsltExecutable compiled(MappingFolder folder, MappingDescriptor descriptor) {
        Path sheet = folder.file(descriptor.stylesheet());
        return environment.readers().stylesheet(home.resolve("mappings"), folder.installed(), folder.path(), sheet);
    }

    private NoteWords words(MappingFolder folder) {
        Path common = home.resolve("mappings").resolve("common");
        return new NoteWords(words, List.of(NoteWords.file(folder.path()), NoteWords.file(common)));
    }

    private static Map<String, CodeTable> tables(MappingFolder folder, MappingDescriptor descriptor) {
        var tables = new HashMap<String, CodeTable>();
        descriptor.tables().forEach(table -> tables.put(table.name(), table.read(folder)));
        return tables;
    }
}
