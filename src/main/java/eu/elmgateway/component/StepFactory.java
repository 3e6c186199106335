package eu.elmgateway.component;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;

/**
 * Makes one step of a route from the parameters written there. A step is used by many threads at once.
 */
@FunctionalInterface
public interface StepFactory {
    /**
     * Makes the step.
     *
     * @param parameters as the route writes them, property placeholders already filled in
     * @throws IllegalArgumentException if a parameter is missing, unknown or malformed; the message names it and says what
     *     to write instead
     */
    Processor create(CamelContext context, Map<String, String> parameters);
}
