package eu.elmgateway.intake;

import eu.elmgateway.api.Acknowledgement;
import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Submission;
import eu.elmgateway.store.SubmissionState;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code elm:answer}: an {@link Acceptance} becomes an {@link Acknowledgement} with its HTTP status and address; a refusal
 * ends the route with a {@link ProblemException}. Thread-safe.
 */
final class AnswerStep implements Processor {
    private static final int ACCEPTED = 202;

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        Acknowledgement acknowledgement = acknowledge(IntakeNotes.body(exchange, Acceptance.class));
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, ACCEPTED);
        message.setHeader("Location", acknowledgement.status());
        message.setBody(acknowledgement);
    }

    private static Acknowledgement acknowledge(Acceptance acceptance) {
        if (acceptance instanceof Acceptance.Stored stored) {
            return acknowledge(stored.submission());
        }
        if (acceptance instanceof Acceptance.Duplicate duplicate) {
            return Acknowledgement.of(duplicate.submission(), true);
        }
        throw new ProblemException(
                ProblemKind.KEY_REUSED,
                "this key stands for submission "
                        + ((Acceptance.KeyReused) acceptance).submission().id()
                        + " with other bytes; send these under a key of their own");
    }

    private static Acknowledgement acknowledge(Submission submission) {
        if (submission.state() == SubmissionState.REFUSED) {
            throw new ProblemException(
                    Problem.of(
                                    ProblemKind.INVALID_DOCUMENT,
                                    "mend what the report's findings of severity error say, and"
                                            + " send the document again")
                            .reporting(submission.id(), submission.report()),
                    Map.of("Location", "/v1/submissions/" + submission.id()));
        }
        return Acknowledgement.of(submission, false);
    }
}
