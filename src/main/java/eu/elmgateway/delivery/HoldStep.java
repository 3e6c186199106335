package eu.elmgateway.delivery;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:hold}: settings are missing; everything open waits for the operator. Thread-safe. */
final class HoldStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        batch.settleOpen(new Outcome.Held(
                "settings are missing: " + String.join("; ", batch.registry().missing()) + "; then restart and resend",
                false));
    }
}
