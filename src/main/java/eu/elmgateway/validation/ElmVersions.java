package eu.elmgateway.validation;

import eu.elmgateway.elm.Contexts;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.Nearest;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of ELM that {@code schemas} has, each with contexts and profiles of its own. Class and profile IRIs did not
 * change between versions, so a document may fit several: see {@link VersionChoice}. Thread-safe.
 */
final class ElmVersions implements FormatLayers {
    private final List<ElmVersion> versions;
    private final VocabularyLayers vocabulary;

    ElmVersions(SafeReaders readers, FormatCatalogue catalogue, ElmModel hub, Clock clock) {
        Path schemas = catalogue.schemas();
        var rules = new FormatRules(readers, schemas, clock);
        var completeness = new CompletenessLists(readers, schemas);
        this.vocabulary = new VocabularyLayers(readers, schemas);
        this.versions = catalogue.formats().stream()
                .filter(format -> format.language() == Format.Language.JSON_LD)
                .sorted(Comparator.comparingInt(Format::preference).reversed())
                .map(format -> new ElmVersion(
                        readers,
                        schemas,
                        format,
                        new ElmVersion.Beyond(
                                known -> rules.of(format, new ElmModel(known, hub.single())),
                                known -> vocabulary.of(format, known),
                                known -> new CompletenessLayer(completeness.of(format, known))),
                        () -> contexts(format, schemas, readers, hub)))
                .toList();
    }

    private static Contexts contexts(Format format, Path schemas, SafeReaders readers, ElmModel hub) {
        return format.id().equals(Elm.HUB)
                ? hub.contexts()
                : ElmModel.contexts(Objects.requireNonNull(format.contexts()), schemas, readers);
    }

    @Override
    public Validation check(Recognised document, ValidationOptions options) {
        var choice = new VersionChoice(family(document.format()));
        Recognised taken = choice.of(document, options.format(), ProfileName.of(options));
        return version(taken.format().id()).check(taken, options);
    }

    /** One of the versions there are. */
    ElmVersion version(FormatId id) {
        return versions.stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Checks a document that was only glanced at.
     *
     * @throws DeclinedException if the fast road declines it, or its version is not plain to see
     */
    Validation swift(Recognised document, ValidationOptions options) throws DeclinedException {
        ProfileName asked = ProfileName.of(options);
        if (family(document.format()).size() > 1 || options.format() != null || asked.name() != null) {
            throw new DeclinedException("version");
        }
        return version(document.format().id()).swift(document, options);
    }

    /** The versions of one format, the preferred one first. */
    private List<ElmVersion> family(Format of) {
        return versions.stream()
                .filter(version -> version.id().name().equals(of.id().name()))
                .toList();
    }

    /**
     * Says before any document is read whether a profile and a list of elements exist.
     *
     * @throws IllegalArgumentException if it does not; the message lists those there are
     */
    void demand(ValidationOptions options) {
        String name = ProfileName.of(options).name();
        List<ElmVersion> there = versions.stream()
                .filter(version -> options.format() == null || version.id().equals(options.format()))
                .toList();
        if (name != null && there.stream().noneMatch(version -> version.knows(name))) {
            throw unknown(name, there);
        }
        if (options.completeness() != null && !there.isEmpty()) {
            there.get(0).demand(options);
        }
    }

    List<NamedProfile> profiles() {
        return versions.stream()
                .flatMap(version -> version.profiles(Variant.PUBLISHED).named(version.id()).stream())
                .toList();
    }

    /** @throws IllegalArgumentException if there is no profile of this name; the message lists those there are */
    ModelTerms terms(@Nullable String name) {
        ElmVersion hub = version(Elm.HUB);
        Profiles profiles = hub.profiles(Variant.PUBLISHED);
        Profile profile =
                name == null ? profiles.fallback() : profiles.find(name).orElseThrow(() -> unknown(name, List.of(hub)));
        var terms = new Terms(hub.contexts());
        var mended = new Terms(hub.repairs().mended(hub.contexts()));
        return new ModelTerms(
                profiles.named(hub.id()).stream()
                        .filter(one -> one.iri().equals(profile.iri()))
                        .findFirst()
                        .orElseThrow(),
                new TermsOfShapes(profile, terms, mended, vocabulary.bindings(hub.format(), terms)).all());
    }

    /** Reads everything that is otherwise read when a document first needs it. */
    void checkConfiguration() {
        versions.forEach(ElmVersion::checkConfiguration);
        vocabulary.checkConfiguration();
    }

    static IllegalArgumentException unknown(String name, List<ElmVersion> there) {
        String list = there.stream()
                .map(version -> version.id() + " has "
                        + String.join(", ", version.profiles(Variant.PUBLISHED).names()))
                .collect(Collectors.joining("; "));
        String meant = Nearest.to(
                        name,
                        there.stream()
                                .flatMap(version -> version.profiles(Variant.PUBLISHED).names().stream())
                                .toList())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(";");
        return new IllegalArgumentException("there is no profile '" + name + "'" + meant + " " + list);
    }
}
