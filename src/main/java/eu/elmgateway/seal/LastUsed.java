package eu.elmgateway.seal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was asked for last, so many of it: what strangers' documents bring must not fill the memory. Not thread-safe. */
final class LastUsed<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;

    private final int most;

    LastUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
