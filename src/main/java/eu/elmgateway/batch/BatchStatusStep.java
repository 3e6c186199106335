package eu.elmgateway.batch;

import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchState;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:batch-status}: the header {@code id} becomes the status of that batch, if it is the sender's own. Thread-safe. */
final class BatchStatusStep implements Processor {
    private final BatchStatuses statuses;

    BatchStatusStep(BatchStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public void process(Exchange exchange) {
        Batch batch = OwnBatch.of(exchange, statuses);
        if (batch.state() == BatchState.RECEIVING) {
            Upload.tell(batch, exchange.getMessage());
        }
        exchange.getMessage().setBody(statuses.of(batch, null, IntakeNotes.language(exchange)));
    }
}
