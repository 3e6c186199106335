package eu.elmgateway;

import eu.elmgateway.desk.Recheck;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.SenderSettings;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryKind;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks anew at what a sender pushed: schemas, mappings and settings may have changed since. From ELM on, a delivery is mapped and
 * checked with every try anyway. Thread-safe.
 */
final class Rechecking implements Recheck {
    private static final String CANONICAL = "application/ld+json";
    private static final String OF_CONTENT = "urn:sha256:";

    private final Supplier<Engine> engine;
    private final SenderSettings settings;
    private final Store store;

    Rechecking(Supplier<Engine> engine, SenderSettings settings, Store store) {
        this.engine = engine;
        this.settings = settings;
        this.store = store;
    }

    @Override
    public Result of(Delivery delivery, String sender) {
        // A revocation names a credential, and a credential without an id of its own is named by what it was.
        if (delivery.kind() == DeliveryKind.REVOCATION || delivery.credential().startsWith(OF_CONTENT)) {
            return new Result.Same();
        }
        return store.document(delivery.sourceDocument())
                .map(source -> again(delivery, sender, source))
                .orElseGet(
                        () -> new Result.Refused(
                                "what was pushed is not kept any more: its time was over, or it was erased; its sender must push it again"));
    }

    private Result again(Delivery delivery, String sender, Document source) {
        Checked checked = engine.get().check(source.bytes(), source.mediaType());
        Report report = checked.report();
        FormatId format = report.format();
        if (report.verdict() == Verdict.VALID && format != null) {
            Canonical canonical = checked.canonical(settings.of(sender, format));
            report = canonical.in(report);
            if (report.verdict() == Verdict.VALID) {
                return compared(delivery, canonical);
            }
        }
        return refused(report);
    }

    private Result compared(Delivery delivery, Canonical canonical) {
        Optional<Credential> same = canonical.credentials().stream()
                .filter(credential -> credential.root().equals(delivery.credential()))
                .findFirst();
        if (same.isEmpty()) {
            return new Result.Refused("what was pushed holds no credential of this id any more, as it is mapped now; "
                    + "its sender must push it again");
        }
        Document anew = Document.of(CANONICAL, engine.get().json(same.get()));
        return anew.sha256().equals(delivery.credentialDocument()) ? new Result.Same() : new Result.Anew(anew);
    }

    private static Result refused(Report report) {
        String first = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .distinct()
                .limit(3)
                .reduce((one, two) -> one + ", " + two)
                .orElse("it could not be checked");
        return new Result.Refused(
                report.verdict() == Verdict.UNCLEAR
                        ? "what was pushed could not be checked now; try again later"
                        : "what was pushed is not valid by what is in force now (" + first
                                + "); its sender must mend it and push it again");
    }
}
