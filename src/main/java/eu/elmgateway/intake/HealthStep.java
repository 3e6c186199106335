package eu.elmgateway.intake;

import eu.elmgateway.api.Health;
import eu.elmgateway.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:health}: the body becomes the gateway's {@link Health}. Thread-safe. */
final class HealthStep implements Processor {
    private final Store store;
    /** Nobody need show a key, so nobody may make it write more often. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final BooleanSupplier sound;
    private final Clock clock;
    private Instant asked = Instant.EPOCH;
    private boolean up;

    /** @param sound whether every mapping is in service as it is */
    HealthStep(Store store, BooleanSupplier sound, Clock clock) {
        this.store = store;
        this.sound = sound;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Health health = health();
        exchange.getMessage().setHeader(Exchange.HTTP_RESPONSE_CODE, health.code());
        exchange.getMessage().setHeader("Cache-Control", "no-store");
        exchange.getMessage().setBody(health);
    }

    private synchronized Health health() {
        Instant now = clock.instant();
        boolean writes = !up || !now.isBefore(asked.plus(FRESH)) || now.isBefore(asked);
        asked = writes ? now : asked;
        Health health = Health.of(store, sound.getAsBoolean(), writes, now);
        up = health.store().equals("up");
        return health;
    }
}
