package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.util.List;

/**
 * A document that somebody wants to see mapped. Nothing is sent, so a seal that does not hold is told and keeps nobody from seeing
 * what would become of the document; but nothing is sealed anew that was tampered with.
 *
 * @param notes what a push would be refused for, and this is not
 */
record ToBeMapped(Checked checked, List<String> notes) {
    /** @param demanding whether its own seal must hold */
    static ToBeMapped of(Engine engine, byte[] document, boolean demanding) {
        Checked checked = engine.check(document, null);
        if (demanding
                || checked.report().verdict() == Verdict.VALID
                || broken(checked.report()).isEmpty()) {
            return new ToBeMapped(checked, List.of());
        }
        Checked bare = engine.check(document, null, engine.standard().withoutSeals());
        List<String> notes = broken(checked.report()).stream()
                .map(finding -> Severity.WARNING + ": " + finding.message() + " Pushed like this, it is refused.")
                .toList();
        return bare.report().verdict() == Verdict.VALID
                ? new ToBeMapped(bare, notes)
                : new ToBeMapped(checked, List.of());
    }

    private static List<Finding> broken(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.layer() == LayerName.SEAL && finding.severity() == Severity.ERROR)
                .toList();
    }
}
