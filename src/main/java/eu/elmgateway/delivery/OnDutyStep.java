package eu.elmgateway.delivery;

import eu.elmgateway.store.Store;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * {@code elm:on-duty}: the route ends here unless this gateway is the one that does it, of several on one database. As
 * {@code pollStrategy} it keeps a folder from being looked into by two. Who has the duty keeps it by coming again before the lease
 * has passed. Thread-safe.
 */
final class OnDutyStep implements Processor {
    /** Longer than the usual pause between two rounds, so that the duty does not wander. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final Store store;
    private final Clock clock;
    private final String duty;

    OnDutyStep(Store store, Clock clock, String duty) {
        this.store = store;
        this.clock = clock;
        this.duty = duty;
    }

    @Override
    public void process(Exchange exchange) {
        if (!store.onDuty(duty, clock.instant(), LEASE)) {
            exchange.setRouteStop(true);
        }
    }

    /** Lets a consumer of files look only while this gateway is on duty; the duty is named as the consumer's folder. */
    static final class Polling extends DefaultPollingConsumerPollStrategy {
        private static final Duration SHORT = Duration.ofMinutes(2);

        private final Store store;
        private final Clock clock;

        Polling(Store store, Clock clock) {
            this.store = store;
            this.clock = clock;
        }

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            return store.onDuty(endpoint.getEndpointBaseUri(), clock.instant(), SHORT);
        }
    }
}
