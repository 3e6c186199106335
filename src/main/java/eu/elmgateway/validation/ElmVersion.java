package eu.elmgateway.validation;

import eu.elmgateway.elm.Contexts;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.Roads;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.rules.Rules;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.Once;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One version of ELM: its contexts, its profiles and its known defects, in every variant. All is read when a document first
 * needs it. Thread-safe.
 */
final class ElmVersion {
    /** What looks at a document beyond its shapes, by the contexts it was read with. */
    record Beyond(
            Function<Contexts, Rules> rules,
            Function<Contexts, ElmLayer> vocabulary,
            Function<Contexts, CompletenessLayer> completeness) {}

    /** @param uploaded whether the document came in the form for uploads */
    private record Way(Variant variant, boolean uploaded) {}

    private final SafeReaders readers;
    private final Path schemas;
    private final Format format;
    private final Beyond beyond;
    private final Once<Contexts> contexts;
    private final Once<Repairs> repairs = new Once<>(this::readRepairs);
    private final Once<List<SealedAddition>> sealing = new Once<>(this::readSealing);
    private final Once<KnownDefects> defects = new Once<>(() -> new KnownDefects(repairs.get(), LayerName.SHAPES));
    private final Map<Variant, Once<Profiles>> profiles = new EnumMap<>(Variant.class);
    private final Map<Way, Once<ElmLayers>> layers = new HashMap<>();

    ElmVersion(SafeReaders readers, Path schemas, Format format, Beyond beyond, Supplier<Contexts> contexts) {
        this.beyond = beyond;
        this.readers = readers;
        this.schemas = schemas;
        this.format = format;
        this.contexts = new Once<>(contexts);
        for (Variant variant : Variant.values()) {
            profiles.put(variant, new Once<>(() -> readProfiles(variant)));
            for (boolean uploaded : new boolean[] {false, true}) {
                var way = new Way(variant, uploaded);
                layers.put(way, new Once<>(() -> makeLayers(way)));
            }
        }
    }

    Format format() {
        return format;
    }

    FormatId id() {
        return format.id();
    }

    Contexts contexts() {
        return contexts.get();
    }

    /** The profiles; which there are is the same in every variant. */
    Profiles profiles(Variant variant) {
        return Objects.requireNonNull(profiles.get(variant)).get();
    }

    boolean knows(String profile) {
        return profiles(Variant.PUBLISHED).knows(profile);
    }

    /** @throws IllegalArgumentException if there is no list of elements of the name asked for */
    void demand(ValidationOptions options) {
        beyond.completeness().apply(contexts()).demand(options);
    }

    Repairs repairs() {
        return repairs.get();
    }

    /** Reads everything that is otherwise read when a document first needs it. */
    void checkConfiguration() {
        layers.values().forEach(Once::get);
        sealing.get();
        profiles.values().forEach(variant -> variant.get().checkConfiguration());
    }

    /** Judges a document; what only a known defect speaks against is told. */
    Validation check(Recognised document, ValidationOptions options) {
        if (options.draft()) {
            Optional<UploadForm> form = UploadForm.of(document, contexts().canonical(), readers);
            if (form.isPresent()) {
                return form.get().outward(judged(form.get().inner(), options, true));
            }
        }
        return judged(document, options, false);
    }

    /**
     * Judges a document that was only glanced at.
     *
     * @throws DeclinedException if the fast road declines it, or it may be a form for uploads
     */
    Validation swift(Recognised document, ValidationOptions options) throws DeclinedException {
        if (options.draft()) {
            throw new DeclinedException("draft");
        }
        Variant variant = ProfileName.of(options).variant();
        return explained(layers(variant, false).swift(document, options), document, options, false);
    }

    private Validation judged(Recognised document, ValidationOptions options, boolean uploaded) {
        Variant variant = ProfileName.of(options).variant();
        return explained(layers(variant, uploaded).check(document, options), document, options, uploaded);
    }

    private Validation explained(Validation judged, Recognised document, ValidationOptions options, boolean uploaded) {
        Variant variant = ProfileName.of(options).variant();
        if (variant == Variant.REPAIRED || judged.report().verdict() != Verdict.INVALID) {
            return judged;
        }
        Report report = defects.get()
                .explained(
                        judged.report(),
                        () -> layers(Variant.REPAIRED, uploaded)
                                .check(document, options)
                                .report());
        return new Validation(report, judged.recognised(), judged.elm(), judged.tree());
    }

    private ElmLayers layers(Variant variant, boolean uploaded) {
        return Objects.requireNonNull(layers.get(new Way(variant, uploaded))).get();
    }

    private ElmLayers makeLayers(Way way) {
        Variant variant = way.variant();
        boolean mended = variant == Variant.REPAIRED && !repairs().defects().isEmpty();
        Contexts known = mended ? repairs().mended(contexts()) : contexts();
        return new ElmLayers(
                known,
                new Roads(known, readers.limits()),
                profiles(variant),
                beyond.rules().apply(known),
                beyond.vocabulary().apply(known),
                beyond.completeness().apply(known),
                () -> additions(way),
                mended ? "@" + variant.word() : "");
    }

    private Profiles readProfiles(Variant variant) {
        ConfigFile file = file(Objects.requireNonNull(format.profiles()), "profiles");
        return new Profiles(new ProfileFile(file, variant == Variant.PUBLISHED ? Repairs.NONE : repairs()));
    }

    private Repairs readRepairs() {
        Path file = format.repairs();
        return file == null ? Repairs.NONE : new RepairFile(file(file, "repairs")).repairs();
    }

    private List<SealedAddition> additions(Way way) {
        return sealing.get().stream()
                .filter(addition -> way.uploaded() || !addition.uploaded())
                .toList();
    }

    private List<SealedAddition> readSealing() {
        Path file = format.drafts();
        return file == null
                ? List.of()
                : new DraftFile(
                                file(file, "drafts"),
                                new ElmReader(contexts()),
                                contexts().canonical())
                        .additions();
    }

    private ConfigFile file(Path file, String schema) {
        return readers.config(schemas, schemas.resolve("gateway/" + schema + ".schema.json"))
                .read(file);
    }
}
