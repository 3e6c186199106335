package eu.elmgateway.component;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The gateway's steps as Camel endpoints, so that a route reads as a sentence: {@code elm:validate}, {@code elm:map}.
 * {@code elm:due} is where a delivery route begins. Thread-safe after start.
 */
public final class ElmComponent extends DefaultComponent {
    private final Steps steps;
    private final DueSource due;

    public ElmComponent(Steps steps, DueSource due) {
        this.steps = steps;
        this.due = due;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        var texts = new LinkedHashMap<String, String>();
        parameters.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        parameters.clear();
        return new ElmEndpoint(uri, this, remaining, texts);
    }

    /** Else a plus sign, as in {@code application/ld+json}, would be read as a blank. */
    @Override
    public boolean useRawUri() {
        return true;
    }

    Steps steps() {
        return steps;
    }

    DueSource due() {
        return due;
    }
}
