package eu.elmgateway.component;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;

/** Makes a consumer that claims work which is due and starts a route for it, such as {@code elm:due} for deliveries. */
@FunctionalInterface
public interface DueSource {
    /**
     * Makes the consumer.
     *
     * @throws IllegalArgumentException if a parameter is missing, unknown or malformed
     */
    Consumer consumer(Endpoint endpoint, Processor route, Map<String, String> parameters);
}
