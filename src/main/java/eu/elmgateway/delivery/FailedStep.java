package eu.elmgateway.delivery;

import eu.elmgateway.component.Defect;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code elm:failed}: a defect of ours; everything still open is parked for the operator. Thread-safe. */
final class FailedStep implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(FailedStep.class);

    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String defect = why == null ? "no exception" : Defect.of(why);
        batch.open().forEach(delivery -> LOG.error("delivery {} failed: {}", delivery.id(), defect));
        batch.settleOpen(new Outcome.Failed("a defect of the gateway: " + why));
    }
}
