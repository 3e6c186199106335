package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Statuses;
import eu.elmgateway.wording.Message;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:loss}: the body, a submission's id, becomes the report on what was lost of it, if it is the sender's own. Thread-safe. */
final class LossStep implements Processor {
    private final Statuses statuses;

    LossStep(Statuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public void process(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        exchange.getMessage()
                .setBody(statuses.loss(IntakeNotes.sender(exchange), id == null ? "" : id)
                        .orElseThrow(() ->
                                new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.no-submission"))));
    }
}
