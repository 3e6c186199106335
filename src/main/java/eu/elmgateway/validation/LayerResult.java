package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one layer found.
 *
 * @param note one sentence a reader needs to trust the verdict, such as which schema was used and why; may be null
 */
public record LayerResult(
        LayerName layer,
        Verdict verdict,
        List<Finding> findings,
        @Nullable Message note) {
    public LayerResult {
        findings = List.copyOf(findings);
    }

    /** A result whose verdict follows from its findings: invalid if one of them is an error. */
    public static LayerResult of(LayerName layer, List<Finding> findings, @Nullable Message note) {
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return new LayerResult(layer, wrong ? Verdict.INVALID : Verdict.VALID, findings, note);
    }

    /** A layer that did not run because an earlier one left it nothing to look at. */
    public static LayerResult skipped(LayerName layer, Message note) {
        return new LayerResult(layer, Verdict.SKIPPED, List.of(), note);
    }

    /** The findings as people want to read them: the same remark once, with all its places. */
    public List<FindingGroup> groups() {
        return FindingGroup.of(findings);
    }

    /** The same of a document that begins on this line of a file. */
    LayerResult from(int line) {
        return new LayerResult(
                layer,
                verdict,
                findings.stream()
                        .map(finding -> finding.at(finding.place().from(line)))
                        .toList(),
                note);
    }
}
