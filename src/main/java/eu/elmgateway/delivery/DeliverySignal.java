package eu.elmgateway.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells those who deliver that something new was stored, so that they need not look every second. Thread-safe. */
public final class DeliverySignal {
    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

    /** New deliveries of these registries are durable. Returns at once. */
    public void stored(Collection<String> registries) {
        registries.stream()
                .distinct()
                .forEach(registry -> listeners.getOrDefault(registry, List.of()).forEach(Runnable::run));
    }

    /** Calls back on every new delivery of a registry, until the answer is closed; the callback must return at once. */
    Subscription listen(String registry, Runnable listener) {
        var those = listeners.computeIfAbsent(registry, name -> new CopyOnWriteArrayList<>());
        those.add(listener);
        return () -> those.remove(listener);
    }

    /** Ends what {@link #listen} began. */
    @FunctionalInterface
    interface Subscription {
        void end();
    }
}
