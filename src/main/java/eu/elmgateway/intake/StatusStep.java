package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Statuses;
import eu.elmgateway.wording.Message;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:status}: the body, a submission's id, becomes the status of it, if it is the sender's own. Thread-safe. */
final class StatusStep implements Processor {
    private final Statuses statuses;

    StatusStep(Statuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public void process(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        exchange.getMessage()
                .setBody(statuses.of(IntakeNotes.sender(exchange), id == null ? "" : id, IntakeNotes.language(exchange))
                        .orElseThrow(() ->
                                new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.no-submission"))));
    }
}
