package eu.elmgateway.delivery;

import eu.elmgateway.component.Defect;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code elm:unanswered}: a registry that was asked for receipts gave no answer that helps; it is told. Thread-safe. */
final class UnansweredStep implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(UnansweredStep.class);

    @Override
    public void process(Exchange exchange) {
        Throwable why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        LOG.warn(
                "{}: no answer that helps, asked again later: {}",
                exchange.getFromRouteId(),
                why == null ? "no exception" : Defect.of(why));
    }
}
