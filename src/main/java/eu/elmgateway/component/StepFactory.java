package eu.elmgateway.component;

import java.util.Map;
import java.util.function.Function;
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

    /** A step that takes parameters: those that are not asked for while it is made are refused. */
    static StepFactory taking(String step, Function<StepParameters, Processor> make) {
        return (context, parameters) -> {
            var given = new StepParameters(step, parameters);
            Processor made = make.apply(given);
            given.noMore();
            return made;
        };
    }

    /** A step that takes none. */
    static StepFactory plain(String step, Processor processor) {
        return taking(step, given -> processor);
    }
}
