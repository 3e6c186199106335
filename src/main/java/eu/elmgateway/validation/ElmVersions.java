package eu.elmgateway.validation;

import eu.elmgateway.elm.Contexts;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.rules.Rules;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The versions of ELM that {@code schemas} has, each with contexts and profiles of its own, read when a document first needs
 * them. Class and profile IRIs did not change between versions, so a document may fit several: see {@link VersionChoice}.
 */
final class ElmVersions implements FormatLayers {
    private record Key(FormatId version, Variant variant) {}

    private final SafeReaders readers;
    private final Path schemas;
    private final ElmModel hub;
    private final List<Format> formats;
    private final FormatRules rules;
    private final VocabularyLayers vocabulary;
    private final CompletenessLists completeness;
    private final Map<Key, ElmLayers> layers = new ConcurrentHashMap<>();
    private final Map<FormatId, Contexts> contexts = new ConcurrentHashMap<>();
    private final Map<Key, Profiles> profiles = new ConcurrentHashMap<>();

    ElmVersions(SafeReaders readers, FormatCatalogue catalogue, ElmModel hub, Clock clock) {
        this.readers = readers;
        this.schemas = catalogue.schemas();
        this.hub = hub;
        this.rules = new FormatRules(readers, schemas, clock);
        this.completeness = new CompletenessLists(readers, schemas);
        this.vocabulary = new VocabularyLayers(readers, schemas);
        this.formats = catalogue.formats().stream()
                .filter(format -> format.language() == Format.Language.JSON_LD)
                .sorted(Comparator.comparingInt(Format::preference).reversed())
                .toList();
    }

    @Override
    public Validation check(Recognised document, ValidationOptions options) {
        ProfileName asked = ProfileName.of(options);
        Recognised taken = new VersionChoice(this, family(document.format())).of(document, options.format(), asked);
        return layers(taken.format(), asked.variant()).check(taken, options);
    }

    /** The versions of one format, the preferred one first. */
    private List<Format> family(Format of) {
        return formats.stream()
                .filter(format -> format.id().name().equals(of.id().name()))
                .toList();
    }

    /**
     * Says before any document is read whether a profile exists.
     *
     * @throws IllegalArgumentException if it does not; the message lists those there are
     */
    void demand(ValidationOptions options) {
        String name = ProfileName.of(options).name();
        List<Format> there = formats.stream()
                .filter(format -> options.format() == null || format.id().equals(options.format()))
                .toList();
        if (name != null && there.stream().noneMatch(format -> profiles(format).knows(name))) {
            throw unknown(name, there);
        }
    }

    List<NamedProfile> profiles() {
        return formats.stream()
                .flatMap(format -> profiles(format).named(format.id()).stream())
                .toList();
    }

    /** Reads everything that is otherwise read when a document first needs it. */
    void checkConfiguration() {
        for (Format format : formats) {
            rules(format);
            completeness(format);
            profiles(format).checkConfiguration();
            vocabulary.of(format, contexts(format));
        }
        vocabulary.checkConfiguration();
    }

    IllegalArgumentException unknown(String name, List<Format> there) {
        String list = there.stream()
                .map(format -> format.id() + " has "
                        + String.join(", ", profiles(format).names()))
                .collect(Collectors.joining("; "));
        String meant = Nearest.to(
                        name,
                        there.stream()
                                .flatMap(format -> profiles(format).names().stream())
                                .toList())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(";");
        return new IllegalArgumentException("there is no profile '" + name + "'" + meant + " " + list);
    }

    Contexts contexts(Format format) {
        return format.id().equals(Elm.HUB)
                ? hub.contexts()
                : contexts.computeIfAbsent(
                        format.id(),
                        id -> ElmModel.contexts(Objects.requireNonNull(format.contexts()), schemas, readers));
    }

    /** Which terms hold one value is known of the version we know; names that another one lacks do not matter. */
    private Rules rules(Format format) {
        return rules.of(format, new ElmModel(contexts(format), hub.single()));
    }

    private CompletenessLayer completeness(Format format) {
        return new CompletenessLayer(completeness.of(format, contexts(format)));
    }

    Profiles profiles(Format format) {
        return profiles(format, Variant.PUBLISHED);
    }

    private Profiles profiles(Format format, Variant variant) {
        return profiles.computeIfAbsent(new Key(format.id(), variant), key -> {
            ConfigReader reader = readers.config(schemas, schemas.resolve("gateway/profiles.schema.json"));
            return new Profiles(new ProfileFile(reader.read(Objects.requireNonNull(format.profiles()))));
        });
    }

    private ElmLayers layers(Format format, Variant variant) {
        return layers.computeIfAbsent(
                new Key(format.id(), variant),
                key -> new ElmLayers(
                        contexts(format),
                        profiles(format, variant),
                        rules(format),
                        vocabulary.of(format, contexts(format)),
                        completeness(format)));
    }
}
