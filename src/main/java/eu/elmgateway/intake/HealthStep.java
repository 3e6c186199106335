package eu.elmgateway.intake;

import eu.elmgateway.api.Health;
import eu.elmgateway.store.Store;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:health}: the body becomes the gateway's {@link Health}. Thread-safe. */
final class HealthStep implements Processor {
    private final Store store;
    private final BooleanSupplier sound;

    /** @param sound whether every mapping is in service as it is */
    HealthStep(Store store, BooleanSupplier sound) {
        this.store = store;
        this.sound = sound;
    }

    @Override
    public void process(Exchange exchange) {
        Health health = Health.of(store, sound.getAsBoolean());
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, health.code());
        exchange.getMessage().setHeader("Cache-Control", "no-store");
        exchange.getMessage().setBody(health);
    }
}
