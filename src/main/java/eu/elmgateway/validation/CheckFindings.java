package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of Europass as a layer of a report, for faces that know findings only; they change no verdict. */
final class CheckFindings {
    private CheckFindings() {}

    /** A finding for each check, and one for each that a presentation states otherwise. */
    static LayerResult layer(List<Check> checks) {
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            Message what = Message.of(
                    "europass.check", check.kind().named(), check.status().named(), check.why());
            findings.add(finding(check, check.bad(), "check", what, null));
            CheckStatus stated = check.stated();
            if (stated != null && check.differs()) {
                findings.add(difference(check, stated));
            }
        }
        return new LayerResult(LayerName.CHECKS, Verdict.VALID, findings, Message.of("europass.note"));
    }

    private static Finding difference(Check check, CheckStatus stated) {
        Message what = Message.of(
                "europass.differs",
                check.kind().named(),
                stated.named(),
                check.status().named());
        return finding(check, check.glossedOver(), "differs", what, Message.of("europass.differs.cure"));
    }

    private static Finding finding(Check check, boolean warning, String rule, Message what, @Nullable Message cure) {
        return new Finding(
                "europass:" + check.kind().word() + "-" + rule,
                LayerName.CHECKS,
                warning ? Severity.WARNING : Severity.INFO,
                what,
                cure,
                Place.NOWHERE);
    }
}
