package eu.elmgateway;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.mapping.MappingNote;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings documents of other formats into ELM, and says in findings what a mapping says in notes. Thread-safe. */
public final class Conversion {
    private final Supplier<MappingCatalogue> mappings;

    /** @param mappings asked for with every document, so that those in force are taken */
    public Conversion(Supplier<MappingCatalogue> mappings) {
        this.mappings = mappings;
    }

    /** The credentials of a valid document, or why there are none. */
    public Canonical of(byte[] document, FormatId format, MappingSettings settings) {
        return mappings.get()
                .between(format, Engine.ELM)
                .map(mapping -> canonical(mapping.map(document, settings), settings))
                .orElseGet(() -> nothing("mapping:none", Message.of("mapping.none", format, Engine.ELM), null));
    }

    private static Canonical canonical(MappingResult result, MappingSettings settings) {
        if (result instanceof MappedDocument document) {
            List<Finding> notes = document.notes().stream()
                    .map(note -> finding(note, settings))
                    .toList();
            return new Canonical(document.credentials(), notes);
        }
        if (result instanceof MappingRefusal refusal) {
            return nothing("mapping:" + refusal.code(), Message.verbatim(refusal.text()), null);
        }
        var missing = (MissingSetting) result;
        return nothing(
                "mapping:setting",
                Message.of("mapping.setting", missing.setting(), missing.text()),
                Message.of("mapping.setting.cure", missing.setting(), settings.place()));
    }

    private static Finding finding(MappingNote note, MappingSettings settings) {
        boolean missing = note.kind() == MappingNote.Kind.MISSING;
        return new Finding(
                "mapping:" + note.kind().name().toLowerCase(Locale.ROOT),
                LayerName.MAPPING,
                missing ? Severity.WARNING : Severity.INFO,
                Message.verbatim(note.text()),
                missing ? Message.of("mapping.missing.cure", settings.place()) : null,
                Place.NOWHERE);
    }

    /** No credentials, and why. */
    static Canonical nothing(String rule, Message why, @Nullable Message cure) {
        return new Canonical(List.of(), List.of(Finding.error(rule, LayerName.MAPPING, why, cure, Place.NOWHERE)));
    }
}
