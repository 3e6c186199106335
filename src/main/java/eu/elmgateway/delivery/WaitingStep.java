package eu.elmgateway.delivery;

import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Store;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:waiting}: the body becomes some of the deliveries that wait for a receipt of a registry; the next time others, until
 * all have had their turn. Thread-safe.
 */
final class WaitingStep implements Processor {
    private final Store store;
    private final String registry;
    private final int atMost;
    private String after = "";

    WaitingStep(Store store, String registry, int atMost) {
        this.store = store;
        this.registry = registry;
        this.atMost = atMost;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(next());
    }

    private synchronized List<Delivery> next() {
        List<Delivery> some = store.standing(registry, Set.of(DeliveryState.SENT), after, atMost);
        after = some.size() < atMost ? "" : some.get(some.size() - 1).record();
        return some;
    }
}
