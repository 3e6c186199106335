package eu.elmgateway.europass;

import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks as a layer of a report, so that every face shows them; they change no verdict. */
public final class CheckLayer {
    private CheckLayer() {}

    /** A finding for each check, and one for each that a presentation states otherwise. */
    public static LayerResult of(List<Check> checks, Presentation presentation) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            findings.add(finding(
                    check,
                    check.status() == CheckStatus.ERROR ? Severity.WARNING : Severity.INFO,
                    "check",
                    Message.of(
                            "europass.check",
                            check.kind().word(),
                            check.status(),
                            check.why(),
                            check.kind().iri(),
                            check.status().iri()),
                    null));
            presentation.checks().stream()
                    .filter(stated -> stated.kind() == check.kind() && stated.status() != check.status())
                    .forEach(stated -> findings.add(difference(check, stated)));
        }
        return new LayerResult(LayerName.CHECKS, Verdict.VALID, findings, Message.of("europass.note"));
    }

    private static Finding difference(Check check, StatedCheck stated) {
        return finding(
                check,
                stated.status() == CheckStatus.OK && check.status() == CheckStatus.ERROR
                        ? Severity.WARNING
                        : Severity.INFO,
                "differs",
                Message.of("europass.differs", check.kind().word(), stated.status(), check.status()),
                Message.of("europass.differs.cure"));
    }

    private static Finding finding(Check check, Severity severity, String rule, Message what, @Nullable Message cure) {
        return new Finding(
                "europass:" + check.kind().word() + "-" + rule, LayerName.CHECKS, severity, what, cure, Place.NOWHERE);
    }
}
