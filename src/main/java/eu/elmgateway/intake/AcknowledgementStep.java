package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Statuses;
import eu.elmgateway.store.Submission;
import eu.elmgateway.wording.Message;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:acknowledgement}: the body, a submission's id, becomes what was signed when it was taken, a JWS, if it is the sender's
 * own. Thread-safe.
 */
final class AcknowledgementStep implements Processor {
    private final Statuses statuses;

    AcknowledgementStep(Statuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public void process(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        Submission submission = statuses.submission(IntakeNotes.sender(exchange), id == null ? "" : id)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.no-submission")));
        String signed = submission.acknowledgement();
        if (signed == null) {
            throw new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.not-signed"));
        }
        exchange.getMessage().setBody(signed);
    }
}
