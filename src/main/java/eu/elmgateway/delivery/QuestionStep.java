package eu.elmgateway.delivery;

import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.registry.ReceiptsLater;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Delivery;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:question}: turns a delivery that waits into the question what its registry has of it, which a mapping writes from
 * the record as it would be if it were sent now. Thread-safe.
 */
final class QuestionStep implements Processor {
    private final Registry registry;
    private final NamedMapping mapping;
    private final Renderings renderings;
    private final Trial trial;

    QuestionStep(Registry registry, NamedMapping mapping, Renderings renderings, Trial trial) {
        this.registry = registry;
        this.mapping = mapping;
        this.renderings = renderings;
        this.trial = trial;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Delivery delivery = exchange.getMessage().getMandatoryBody(Delivery.class);
        Rendering rendering = renderings
                .of(registry)
                .orElseThrow(() -> new IllegalStateException("there is no mapping to " + registry.format() + " now"));
        if (!(trial.of(rendering, delivery) instanceof Trial.Result.Sound sound)) {
            throw new IllegalStateException("record " + delivery.record() + " cannot be made any more");
        }
        new Asked(delivery, sound.document().bytes()).travelWith(exchange);
        Mapping now = mapping.now().orElseThrow(() -> new IllegalStateException(mapping.reason()));
        MappingResult result = now.map(sound.document().bytes(), settings());
        if (!(result instanceof MappedDocument question)) {
            throw new IllegalStateException("no question for record " + delivery.record() + ": "
                    + new Rendering(now, registry).outcome(result).ending().detail());
        }
        exchange.getMessage().setBody(question.bytes());
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(registry.settings());
        ReceiptsLater receipts = registry.receipts();
        if (receipts != null) {
            settings.putAll(receipts.settings());
        }
        return settings;
    }
}
