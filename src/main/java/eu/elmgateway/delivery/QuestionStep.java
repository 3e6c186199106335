package eu.elmgateway.delivery;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.registry.ReceiptsLater;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Delivery;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:question}: turns a delivery that waits into the question what its registry has of it, which a mapping writes from
 * the record as it would be if it were sent now, or, if the mapping is from {@code waiting:1}, from its ids. Used a second
 * time, it asks something else of the same delivery. Thread-safe.
 */
final class QuestionStep implements Processor {
    private final Registry registry;
    private final NamedMapping mapping;
    private final Waiting waiting;

    QuestionStep(Registry registry, NamedMapping mapping, Waiting waiting) {
        this.registry = registry;
        this.mapping = mapping;
        this.waiting = waiting;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Delivery delivery = Asked.delivery(exchange);
        Mapping now = mapping.now().orElseThrow(() -> new IllegalStateException(mapping.reason()));
        byte[] source = now.descriptor().from().contains(Waiting.FORMAT)
                ? waiting.ids(delivery)
                : waiting.record(registry, delivery);
        new Asked(delivery, source).travelWith(exchange);
        MappingResult result = now.map(source, ReceiptsLater.settings(registry));
        if (!(result instanceof MappedDocument question)) {
            throw new IllegalStateException("no question for record " + delivery.record() + ": "
                    + new Undelivered(now, registry).outcome(result).ending().detail());
        }
        exchange.getMessage().setBody(question.bytes());
    }
}
