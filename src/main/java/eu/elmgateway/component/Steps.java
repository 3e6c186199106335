package eu.elmgateway.component;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The steps that routes may name as {@code elm:<step>}. Immutable, thread-safe. */
public final class Steps {
    private final Map<String, StepFactory> factories;

    public Steps(Map<String, StepFactory> factories) {
        this.factories = Collections.unmodifiableMap(new TreeMap<>(factories));
    }

    /**
     * The factory of a step.
     *
     * @throws IllegalArgumentException if there is no such step; the message lists those there are
     */
    public StepFactory factory(String name) {
        var factory = factories.get(name);
        if (factory == null) {
            throw new IllegalArgumentException(
                    "there is no step elm:" + name + "; write one of " + String.join(", ", factories.keySet()));
        }
        return factory;
    }
}
