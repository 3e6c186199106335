package eu.elmgateway.intake;

import eu.elmgateway.api.Acknowledgement;
import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Reports;
import eu.elmgateway.api.SubmissionStatus;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Submission;
import eu.elmgateway.store.SubmissionState;
import eu.elmgateway.wording.Message;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:answer}: an {@link Acceptance} becomes an {@link Acknowledgement} with its HTTP status and address; a refusal
 * ends the route with a {@link ProblemException}. Thread-safe.
 */
final class AnswerStep implements Processor {
    private static final int ACCEPTED = 202;

    private final Reports reports;

    AnswerStep(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void process(Exchange exchange) {
        Locale language = IntakeNotes.language(exchange);
        Acknowledgement acknowledgement = acknowledge(IntakeNotes.body(exchange, Acceptance.class), language);
        var message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, ACCEPTED);
        message.setHeader("Location", acknowledgement.status());
        message.setBody(acknowledgement);
    }

    private Acknowledgement acknowledge(Acceptance acceptance, Locale language) {
        if (acceptance instanceof Acceptance.Stored stored) {
            return acknowledge(stored.submission(), language);
        }
        if (acceptance instanceof Acceptance.Duplicate duplicate) {
            Submission before = duplicate.submission();
            return Acknowledgement.of(before, true, reports.json(before, language));
        }
        if (acceptance instanceof Acceptance.Foreign foreign) {
            throw new ProblemException(
                    ProblemKind.FOREIGN_CREDENTIAL, Message.of("problem.foreign-credential", foreign.credential()));
        }
        String other = ((Acceptance.KeyReused) acceptance).submission().id();
        throw new ProblemException(ProblemKind.KEY_REUSED, Message.of("problem.key-reused", other));
    }

    private Acknowledgement acknowledge(Submission submission, Locale language) {
        String report = reports.json(submission, language);
        if (submission.state() == SubmissionState.REFUSED) {
            throw new ProblemException(
                    Problem.of(ProblemKind.INVALID_DOCUMENT, Message.of("problem.invalid"))
                            .reporting(submission.id(), report),
                    Map.of("Location", SubmissionStatus.path(submission.id())));
        }
        return Acknowledgement.of(submission, false, report);
    }
}
