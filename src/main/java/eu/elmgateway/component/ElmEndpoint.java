package eu.elmgateway.component;

import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** One step as a route names it. */
final class ElmEndpoint extends DefaultEndpoint {
    private final ElmComponent component;
    private final String step;
    private final Map<String, String> parameters;

    ElmEndpoint(String uri, ElmComponent component, String step, Map<String, String> parameters) {
        super(uri, component);
        this.component = component;
        this.step = step;
        this.parameters = Map.copyOf(parameters);
    }

    @Override
    public Producer createProducer() {
        Processor processor = component.steps().factory(step).create(getCamelContext(), parameters);
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) throws Exception {
                processor.process(exchange);
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor next) {
        return component.source(step).consumer(this, next, parameters);
    }

    @Override
    public boolean isLenientProperties() {
        return true;
    }
}
