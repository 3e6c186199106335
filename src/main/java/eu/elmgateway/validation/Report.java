package eu.elmgateway.validation;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that validation says of one document. Immutable.
 *
 * @param format what the document was recognised as, null if nothing we know
 * @param profile IRI of the SHACL profile or name of the schema applied, null if none was
 * @param layers in the order in which they ran
 * @param completeness a result for every claim that was held against a list of elements; usually none
 * @param seal what is to be said of the seals of the document as it was sent
 * @param checks those of Europass, if somebody asked for them; they are made anew each time, and not kept
 */
public record Report(
        @Nullable FormatId format,
        @Nullable String profile,
        List<LayerResult> layers,
        List<Completeness> completeness,
        SealVerdict seal,
        List<Check> checks) {
    public Report {
        layers = List.copyOf(layers);
        completeness = List.copyOf(completeness);
        checks = List.copyOf(checks);
    }

    /** A report without the checks of Europass. */
    public Report(
            @Nullable FormatId format,
            @Nullable String profile,
            List<LayerResult> layers,
            List<Completeness> completeness,
            SealVerdict seal) {
        this(format, profile, layers, completeness, seal, List.of());
    }

    /** A report on a document that was held against no list of elements. */
    public Report(@Nullable FormatId format, @Nullable String profile, List<LayerResult> layers) {
        this(format, profile, layers, List.of());
    }

    /** A report on a document without a seal. */
    public Report(
            @Nullable FormatId format,
            @Nullable String profile,
            List<LayerResult> layers,
            List<Completeness> completeness) {
        this(format, profile, layers, completeness, SealVerdict.ABSENT);
    }

    /** The same report with the results of a list of elements. */
    Report with(List<Completeness> claims) {
        return new Report(format, profile, layers, claims, seal, checks);
    }

    /** The same with other layers. */
    Report of(List<LayerResult> others) {
        return new Report(format, profile, others, completeness, seal, checks);
    }

    /** The same with one more layer. */
    public Report then(LayerResult layer) {
        return of(Stream.concat(layers.stream(), Stream.of(layer)).toList());
    }

    /** The same with what is to be said of its seals. */
    Report sealed(SealVerdict verdict, LayerResult layer) {
        return new Report(format, profile, then(layer).layers(), completeness, verdict, checks);
    }

    /** The same with the checks of Europass, as a layer that changes no verdict. */
    public Report checked(List<Check> made) {
        return new Report(format, profile, then(CheckFindings.layer(made)).layers(), completeness, seal, made);
    }

    /**
     * Invalid if one layer is, else unclear if one is, else valid. Skipped layers do not count, nor does a seal of which nobody can
     * say whether to believe it: whether that matters, a policy says.
     */
    public Verdict verdict() {
        if (layers.stream().anyMatch(layer -> layer.verdict() == Verdict.INVALID)) {
            return Verdict.INVALID;
        }
        boolean unclear = layers.stream()
                .anyMatch(layer -> layer.verdict() == Verdict.UNCLEAR && layer.layer() != LayerName.SEAL);
        return unclear ? Verdict.UNCLEAR : Verdict.VALID;
    }

    /** The findings of all layers, in order. */
    public List<Finding> findings() {
        return layers.stream().flatMap(layer -> layer.findings().stream()).toList();
    }

    /** The findings as people want to read them: the same remark once, with all its places. */
    public List<FindingGroup> groups() {
        return FindingGroup.of(findings());
    }

    /** The same of a document that is a part of a file: lines are counted in the file, of which it begins on this one. */
    public Report from(int line) {
        return new Report(
                format,
                profile,
                layers.stream().map(layer -> layer.from(line)).toList(),
                completeness.stream().map(one -> one.from(line)).toList(),
                seal,
                checks);
    }

    /** A report on what could not be looked at. */
    public static Report unread(Message why) {
        Finding finding = Finding.error("input:unread", LayerName.SYNTAX, why, null, Place.NOWHERE);
        return new Report(
                null, null, List.of(new LayerResult(LayerName.SYNTAX, Verdict.UNCLEAR, List.of(finding), null)));
    }
}
