package eu.elmgateway.intake;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.intake.RouteStep.Planned;
import eu.elmgateway.mapping.loss.LossJson;
import eu.elmgateway.mapping.loss.LossReport;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.NewSubmission.NewDelivery;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:store}: makes a submission durable with its credentials and deliveries, in one transaction. The body becomes an
 * {@link Acceptance}, but not that of an item of a batch that is only tried. A document that could not be checked is not
 * stored: its sender must try again. Thread-safe.
 */
final class StoreStep implements Processor {
    private final IntakeParts parts;
    private final SubmissionLog log = new SubmissionLog();

    StoreStep(IntakeParts parts) {
        this.parts = parts;
    }

    @Override
    public void process(Exchange exchange) {
        Planned planned = IntakeNotes.body(exchange, Planned.class);
        refuseUnchecked(planned.report());
        Push.Item item = planned.push().item();
        if (item != null && item.trial() && planned.report().verdict() == Verdict.VALID) {
            note(planned.push(), item);
            return;
        }
        NewSubmission submission = acknowledged(planned);
        Acceptance acceptance = item == null
                ? parts.store().accept(submission)
                : parts.store().batches().accept(submission, item.place());
        if (acceptance instanceof Acceptance.Stored) {
            parts.stored()
                    .accept(planned.deliveries().stream()
                            .map(NewDelivery::registry)
                            .toList());
        }
        log.tell(exchange, planned, acceptance);
        exchange.getMessage().setBody(acceptance);
    }

    private void note(Push push, Push.Item item) {
        parts.store()
                .batches()
                .note(item.place(), ItemVerdict.CHECKED, push.document().sha256(), null, null, push.receivedAt());
    }

    private static void refuseUnchecked(Report report) {
        if (report.verdict() == Verdict.UNCLEAR) {
            throw new ProblemException(
                    Problem.of(ProblemKind.UNAVAILABLE, Message.of("problem.unclear")), Map.of("Retry-After", "60"));
        }
    }

    private static @Nullable Document loss(Planned planned) {
        LossReport loss = planned.loss();
        return loss == null ? null : Document.of(LossJson.MEDIA_TYPE, LossJson.bytes(loss));
    }

    /** Signed before it is stored, by the thread of the request: the one writer of the store has other things to do. */
    private NewSubmission acknowledged(Planned planned) {
        NewSubmission submission = submission(planned);
        return submission.refused() ? submission : parts.notary().acknowledge(submission, planned.mapping());
    }

    private NewSubmission submission(Planned planned) {
        Push push = planned.push();
        Report report = planned.report();
        return new NewSubmission(
                parts.ids().get(),
                push.sender(),
                push.key(),
                push.document(),
                report.format() == null ? null : Objects.toString(report.format()),
                report.verdict() == Verdict.INVALID,
                parts.reportJson().apply(report),
                loss(planned),
                planned.credentials(),
                planned.deliveries(),
                push.receivedAt(),
                null,
                parts.binding());
    }
}
