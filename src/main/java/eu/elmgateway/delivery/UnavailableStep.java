package eu.elmgateway.delivery;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:unavailable}: the registry could not be reached; everything still open is tried again later. Thread-safe. */
final class UnavailableStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String reason = why == null
                ? "the registry cannot be reached"
                : "the registry cannot be reached: " + Causes.innermost(why);
        Batch.of(exchange).settleOpen(new Outcome.Unavailable(reason, Duration.ZERO, true));
    }
}
