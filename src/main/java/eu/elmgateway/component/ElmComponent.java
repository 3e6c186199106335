package eu.elmgateway.component;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/**
 * The gateway's steps as Camel endpoints, so that a route reads as a sentence: {@code elm:validate}, {@code elm:map}.
 * {@code elm:due} is where a delivery route begins, {@code elm:batches} that of items. Thread-safe after start.
 */
public final class ElmComponent extends DefaultComponent {
    private final Steps steps;
    private final Map<String, DueSource> sources;

    /**
     * Makes it.
     *
     * @param sources what a route may begin with, by the name after {@code elm:}
     */
    public ElmComponent(Steps steps, Map<String, DueSource> sources) {
        this.steps = steps;
        this.sources = new TreeMap<>(sources);
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

    /**
     * Where a route begins.
     *
     * @throws IllegalArgumentException if no route begins so; the message lists how one may
     */
    DueSource source(String name) {
        DueSource source = sources.get(name);
        if (source == null) {
            throw new IllegalArgumentException("a route may begin with elm:" + String.join(" or elm:", sources.keySet())
                    + ", not with elm:" + name);
        }
        return source;
    }
}
