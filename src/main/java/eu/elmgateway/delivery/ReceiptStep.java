package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:receipt}: reads what the registry answered and settles the batch with it. Thread-safe. */
final class ReceiptStep implements Processor {
    private final Reader reader;

    ReceiptStep(Reader reader) {
        this.reader = reader;
    }

    /** Reads the answers of one protocol. */
    @FunctionalInterface
    interface Reader {
        /** What the answer that the exchange holds means for the batch. */
        Outcome read(Exchange exchange, Registry registry) throws Exception;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var batch = Batch.of(exchange);
        Optional<Outcome> stale = new StaleToken(exchange).outcome();
        batch.settleOpen(stale.isPresent() ? stale.get() : reader.read(exchange, batch.registry()));
    }
}
