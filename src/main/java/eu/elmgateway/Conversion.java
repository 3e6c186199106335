package eu.elmgateway;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.mapping.Incomplete;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.mapping.MappingNote;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.mapping.OutOfService;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings documents of other formats into ELM, and says in findings what a mapping says in notes. What lacks something that ELM
 * demands, or does not keep its own profile, is refused, unless its sender's settings take what is incomplete. Thread-safe.
 */
public final class Conversion {
    private final Function<FormatId, Optional<Mapping>> mappings;
    private final Function<FormatId, Optional<OutOfService>> outOfService;
    private final Function<Credential, Report> check;

    /**
     * Makes it.
     *
     * @param mappings from a format to ELM; asked with every document, so that those in force are taken
     * @param outOfService why there is none, where there could be one
     * @param check validates ELM
     */
    public Conversion(
            Function<FormatId, Optional<Mapping>> mappings,
            Function<FormatId, Optional<OutOfService>> outOfService,
            Function<Credential, Report> check) {
        this.mappings = mappings;
        this.outOfService = outOfService;
        this.check = check;
    }

    /** One that compiles a mapping when its format is first met, for commands that may meet none. */
    public static Conversion lazy(MappingFolders folders, Function<Credential, Report> check) {
        Map<FormatId, Optional<Mapping>> known = new ConcurrentHashMap<>();
        return new Conversion(
                format -> known.computeIfAbsent(format, from -> folders.between(from, Engine.ELM)),
                format -> Optional.empty(),
                check);
    }

    /** The credentials of a valid document, or why there are none. */
    public Canonical of(byte[] document, FormatId format, MappingSettings settings) {
        return mappings.apply(format)
                .map(mapping -> canonical(mapping, mapping.map(document, settings), settings))
                .orElseGet(() -> none(format));
    }

    /** Of a mapping that is out of service the sender cannot be blamed: the document may come again. */
    private Canonical none(FormatId format) {
        return outOfService
                .apply(format)
                .map(out -> new Canonical(
                        List.of(),
                        List.of(Finding.error(
                                "mapping:out-of-service",
                                LayerName.MAPPING,
                                Message.of("mapping.out-of-service", out.name()),
                                Message.of("mapping.out-of-service.cure"),
                                Place.NOWHERE)),
                        null,
                        true,
                        null))
                .orElseGet(() ->
                        nothing("mapping:none", Message.of("mapping.none", format), Message.of("mapping.none.cure")));
    }

    private Canonical canonical(Mapping mapping, MappingResult result, MappingSettings settings) {
        if (result instanceof MappedDocument document) {
            List<Finding> findings = findings(document, settings);
            boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
            return new Canonical(
                    refused ? List.of() : document.credentials(),
                    findings,
                    document.loss().orElse(null),
                    false,
                    mapping.version());
        }
        if (result instanceof MappingRefusal refusal) {
            return nothing("mapping:" + refusal.code(), refusal.what(), null, refusal.place());
        }
        var missing = (MissingSetting) result;
        return nothing(
                "mapping:setting",
                Message.of("mapping.setting", missing.setting(), missing.what()),
                Message.of("mapping.setting.cure", missing.setting(), settings.place()),
                missing.place());
    }

    private List<Finding> findings(MappedDocument document, MappingSettings settings) {
        List<Finding> findings = new ArrayList<>();
        document.notes().forEach(note -> findings.add(finding(note, settings)));
        boolean complete = document.notes().stream().noneMatch(note -> note.kind() == MappingNote.Kind.MISSING);
        if (complete) {
            document.credentials().forEach(credential -> findings.addAll(faults(credential, settings)));
        }
        return findings;
    }

    /** What does not keep the profile, and what keeps it and is nonsense all the same, such as an end before its beginning. */
    private List<Finding> faults(Credential credential, MappingSettings settings) {
        return check.apply(credential).findings().stream()
                .filter(fault -> fault.severity() == Severity.ERROR || doubtful(fault))
                .map(fault -> new Finding(
                        fault.rule(),
                        LayerName.MAPPING,
                        fault.severity() == Severity.ERROR ? ofIncomplete(settings) : fault.severity(),
                        said(fault, settings),
                        Message.of("mapping.nonconformant.cure"),
                        Place.NOWHERE))
                .toList();
    }

    private static Message said(Finding fault, MappingSettings settings) {
        String pointer = String.valueOf(fault.place().pointer());
        return fault.severity() == Severity.ERROR
                ? pushed(Message.of("mapping.nonconformant", fault.what(), pointer), settings)
                : Message.of("mapping.doubtful", fault.what(), pointer);
    }

    /** What is said, and what a push would do, where that is not done here. */
    private static Message pushed(Message what, MappingSettings settings) {
        return settings.incomplete() == Incomplete.TOLD ? what.then(Message.of("mapping.pushed")) : what;
    }

    /** That a date has no zone is not the sender's doing: documents have days, ELM takes instants, and no zone is made up. */
    private static boolean doubtful(Finding fault) {
        return fault.layer() == LayerName.RULES
                && fault.severity() == Severity.WARNING
                && !fault.rule().equals("rules:date-without-zone");
    }

    private static Finding finding(MappingNote note, MappingSettings settings) {
        boolean missing = note.kind() == MappingNote.Kind.MISSING;
        return new Finding(
                "mapping:" + note.kind().name().toLowerCase(Locale.ROOT),
                LayerName.MAPPING,
                missing ? ofIncomplete(settings) : Severity.INFO,
                missing ? pushed(Message.of("mapping.missing", note.what()), settings) : note.what(),
                missing ? cure(settings) : null,
                note.place());
    }

    private static Message cure(MappingSettings settings) {
        String key = settings.incomplete() == Incomplete.TOLD ? "mapping.missing.cure.told" : "mapping.missing.cure";
        return Message.of(key, settings.place());
    }

    private static Severity ofIncomplete(MappingSettings settings) {
        return settings.incomplete() == Incomplete.REFUSED ? Severity.ERROR : Severity.WARNING;
    }

    /** No credentials, and why. */
    static Canonical nothing(String rule, Message why, @Nullable Message cure) {
        return nothing(rule, why, cure, Place.NOWHERE);
    }

    private static Canonical nothing(String rule, Message why, @Nullable Message cure, Place place) {
        return new Canonical(List.of(), List.of(Finding.error(rule, LayerName.MAPPING, why, cure, place)));
    }
}
