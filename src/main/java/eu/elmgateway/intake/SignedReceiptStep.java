package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.api.Statuses;
import eu.elmgateway.api.Word;
import eu.elmgateway.notary.Notary;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.Store;
import eu.elmgateway.wording.Message;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:signed-receipt}: the body, a delivery's id, becomes its signed receipt, a JWS, if it is the sender's own and final.
 * Thread-safe.
 */
final class SignedReceiptStep implements Processor {
    private final Store store;
    private final Statuses statuses;
    private final Notary notary;

    SignedReceiptStep(Store store, Statuses statuses, Notary notary) {
        this.store = store;
        this.statuses = statuses;
        this.notary = notary;
    }

    @Override
    public void process(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        String sender = IntakeNotes.sender(exchange);
        Delivery delivery = store.delivery(id == null ? "" : id)
                .filter(one -> statuses.submission(sender, one.submission()).isPresent())
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND, Message.of("problem.no-delivery")));
        exchange.getMessage()
                .setBody(notary.receipt(delivery)
                        .orElseThrow(() -> new ProblemException(
                                ProblemKind.NOT_YET, Message.of("problem.not-final", Word.of(delivery.state())))));
    }
}
