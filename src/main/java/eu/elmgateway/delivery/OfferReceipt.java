package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.DeliveryKind;
import org.apache.camel.Exchange;

/**
 * For a registry that asks: the record lies ready, and is accepted when the registry first asks for it. A revocation has done its
 * work when it was stored: the record is given out no more. Thread-safe.
 */
final class OfferReceipt implements ReceiptStep.Reader {
    @Override
    public Outcome read(Exchange exchange, Registry registry) {
        boolean revoked = Batch.of(exchange).deliveries().stream()
                .allMatch(delivery -> delivery.kind() == DeliveryKind.REVOCATION);
        if (revoked) {
            return new Outcome.Accepted(new Answer(null, "no longer available to the registry", null, null));
        }
        return new Outcome.Sent(new Answer(null, "available to the registry", null, null));
    }
}
