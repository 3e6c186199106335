package eu.elmgateway.cli;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.mapping.CredentialOrigin;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingNote;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.mapping.loss.Behind;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.wording.Message;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping from ELM says of a credential, as findings on the document that it is from. Where that is of another format, they
 * say where in ELM it is, and from which path of the document that comes.
 *
 * @param origin null if the document is no ELM
 * @param loss what the mapping to ELM read and wrote; null if there was none
 */
record TargetFindings(
        @Nullable CredentialOrigin origin, @Nullable LossReport loss) {
    static TargetFindings of(Checked checked, Canonical canonical) {
        return new TargetFindings(checked.origin().orElse(null), canonical.loss());
    }

    MappingResult map(Mapping mapping, Credential credential, Map<String, String> settings) {
        CredentialOrigin from = origin;
        return from == null ? mapping.map(credential, settings) : mapping.map(credential, settings, () -> from);
    }

    /** The same for registries that take several in one document. */
    MappingResult mapBatch(Mapping mapping, Credential credential, Map<String, String> settings) {
        CredentialOrigin from = origin;
        Map<String, Credential> one = Map.of(settings.getOrDefault("record", ""), credential);
        return from == null ? mapping.mapBatch(one, settings) : mapping.mapBatch(one, settings, () -> from);
    }

    Finding of(MappingRefusal refusal) {
        return finding("mapping:" + refusal.code(), Severity.ERROR, refusal.what(), null, refusal.place());
    }

    Finding of(MissingSetting missing) {
        return finding(
                "mapping:setting",
                Severity.ERROR,
                missing.what(),
                Message.of("mapping.setting.param", missing.setting()),
                missing.place());
    }

    Finding of(MappingNote note) {
        String kind = note.kind().name().toLowerCase(Locale.ROOT);
        return finding("mapping:" + kind, Severity.INFO, note.what(), null, note.place());
    }

    /** A finding on a line of its own: what, and where. */
    static String line(Finding finding, Locale language) {
        Place place = finding.place();
        return finding.message(language) + (place.path() == null ? "" : " (" + place.shown() + ")");
    }

    private Finding finding(String rule, Severity severity, Message what, @Nullable Message cure, Place place) {
        String pointer = place.path();
        return origin != null || pointer == null
                ? new Finding(rule, LayerName.MAPPING, severity, what, cure, place)
                : new Finding(rule, LayerName.MAPPING, severity, inElm(what, pointer), cure, Place.NOWHERE);
    }

    private Message inElm(Message what, String pointer) {
        LossReport trace = loss;
        Message there = Message.of("mapping.in-elm", what, pointer);
        return trace == null
                ? there
                : new Behind(trace)
                        .of(pointer)
                        .map(path -> Message.of("mapping.in-elm.behind", what, pointer, path))
                        .orElse(there);
    }
}
