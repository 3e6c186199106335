package eu.elmgateway.batch;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.Batch;
import eu.elmgateway.wording.Message;
import org.apache.camel.Exchange;

/** The batch that a request names in its path. */
final class OwnBatch {
    private OwnBatch() {}

    /** @throws ProblemException 404 if the sender has no such batch */
    static Batch of(Exchange exchange, BatchStatuses statuses) {
        String id = exchange.getMessage().getHeader("id", "", String.class);
        return statuses.batch(IntakeNotes.sender(exchange), id)
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, Message.of("batch.none")));
    }
}
