package eu.elmgateway.delivery;

import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepParameters;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;

/** Makes the consumers behind {@code elm:due}. Thread-safe. */
final class Due implements DueSource {
    /** Longer than any try: mapping, sending and waiting for an answer, for a whole handful. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Store store;
    private final RegistryCatalogue registries;
    private final DeliverySignal signal;
    private final Alarm alarm;
    private final Clock clock;
    private final DoubleSupplier random;

    Due(
            Store store,
            RegistryCatalogue registries,
            DeliverySignal signal,
            Alarm alarm,
            Clock clock,
            DoubleSupplier random) {
        this.store = store;
        this.registries = registries;
        this.signal = signal;
        this.alarm = alarm;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Consumer consumer(Endpoint endpoint, Processor route, Map<String, String> parameters) {
        var given = new StepParameters("due", parameters);
        Registry registry = registries.demanded(given.text("registry"));
        Duration lease = given.durationOrNone("lease").orElse(LEASE);
        given.noMore();
        return new DueConsumer(endpoint, route, registry, signal, alarm, consumer -> work(registry, consumer, lease));
    }

    private DueWork work(Registry registry, Consumer consumer, Duration lease) {
        var pause = new Pause(registry.retry(), clock, random);
        return new DueWork(
                registry,
                store,
                clock,
                new Settlement(store, clock, random, pause),
                pause,
                new Passage(consumer),
                lease);
    }
}
