package eu.elmgateway.component;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;

/** Makes the consumer behind {@code elm:due}: it claims due deliveries of a registry and starts a route for them. */
@FunctionalInterface
public interface DueSource {
    /**
     * Makes the consumer.
     *
     * @throws IllegalArgumentException if a parameter is missing, unknown or malformed
     */
    Consumer consumer(Endpoint endpoint, Processor route, Map<String, String> parameters);
}
