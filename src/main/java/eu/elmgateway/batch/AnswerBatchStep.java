package eu.elmgateway.batch;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.BatchReception;
import eu.elmgateway.wording.Message;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:batch-answer}: a {@link BatchReception} becomes a {@link BatchStatus} with its HTTP status and address. Thread-safe.
 */
final class AnswerBatchStep implements Processor {
    private static final int ACCEPTED = 202;

    private final BatchStatuses statuses;

    AnswerBatchStep(BatchStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public void process(Exchange exchange) {
        BatchStatus status = status(exchange, IntakeNotes.body(exchange, BatchReception.class));
        var message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, ACCEPTED);
        message.setHeader("Location", status.status());
        message.setBody(status);
    }

    private BatchStatus status(Exchange exchange, BatchReception reception) {
        if (reception instanceof BatchReception.Taken taken) {
            return statuses.of(taken.batch(), false, IntakeNotes.language(exchange));
        }
        if (reception instanceof BatchReception.Duplicate duplicate) {
            return statuses.of(duplicate.batch(), true, IntakeNotes.language(exchange));
        }
        String other = ((BatchReception.KeyReused) reception).batch().id();
        throw new ProblemException(ProblemKind.KEY_REUSED, Message.of("batch.key-reused", other));
    }
}
