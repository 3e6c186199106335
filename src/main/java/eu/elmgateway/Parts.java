package eu.elmgateway;

import eu.elmgateway.component.DueSource;
import eu.elmgateway.component.StepFactory;
import eu.elmgateway.intake.DropFolder;
import eu.elmgateway.intake.Senders;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;

/**
 * What a gateway is made of besides its routes.
 *
 * @param senders who may push
 * @param drop the folder of files to take
 * @param steps all steps, by the names that routes use
 * @param sources where routes begin that take up work which is due, by the name after {@code elm:}
 * @param routes adds the routes that are made from templates, once these are loaded
 * @param closing closes what the steps work with; run once, after the last route has stopped
 */
public record Parts(
        Senders senders,
        DropFolder drop,
        Map<String, StepFactory> steps,
        Map<String, DueSource> sources,
        Consumer<CamelContext> routes,
        Runnable closing)
        implements AutoCloseable {
    public Parts {
        steps = Map.copyOf(steps);
        sources = Map.copyOf(sources);
    }

    @Override
    public void close() {
        closing.run();
    }
}
