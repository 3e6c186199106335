package eu.elmgateway.delivery;

import eu.elmgateway.component.Defect;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a batch through its registry's route and sees to it that every delivery comes out with an outcome, whatever the route
 * did. Thread-safe.
 */
final class Passage {
    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);
    private final Consumer consumer;

    Passage(Consumer consumer) {
        this.consumer = consumer;
    }

    void take(Batch batch) {
        Exchange exchange = consumer.createExchange(false);
        try {
            batch.travelWith(exchange);
            consumer.getProcessor().process(exchange);
        } catch (Exception | StackOverflowError | LinkageError thrown) {
            exchange.setException(thrown);
        } finally {
            if (Thread.interrupted()) {
                batch.interrupt();
            }
            batch.settleOpen(leftOver(batch, exchange.getException()));
            consumer.releaseExchange(exchange, false);
        }
    }

    private static Outcome leftOver(Batch batch, @org.jspecify.annotations.Nullable Throwable thrown) {
        if (thrown == null) {
            return new Outcome.Failed("its route ended without reading an answer; let route "
                    + batch.registry().protocol() + " end in elm:receipt");
        }
        LOG.error("route of {} failed: {}", batch.registry().name(), Defect.of(thrown));
        return new Outcome.Failed("defect: " + thrown);
    }
}
