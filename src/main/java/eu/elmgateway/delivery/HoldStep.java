package eu.elmgateway.delivery;

import eu.elmgateway.registry.MissingValue;
import eu.elmgateway.store.WaitsFor;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:hold}: settings are missing; everything open waits for the operator. Thread-safe. */
final class HoldStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        batch.settleOpen(new Outcome.Held(
                "settings are missing: "
                        + batch.registry().missing().stream()
                                .map(MissingValue::toString)
                                .collect(Collectors.joining("; "))
                        + "; then restart: it goes on by itself",
                false,
                WaitsFor.SETTING));
    }
}
