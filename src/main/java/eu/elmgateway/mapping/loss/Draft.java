package eu.elmgateway.mapping.loss;

import java.util.HashMap;
import java.util.Map;

/** How often each value was written before equal things became one. For one run. */
final class Draft {
    private final Map<String, int[]> times = new HashMap<>();

    void add(String value) {
        String normal = Words.normal(value);
        if (!normal.isEmpty()) {
            int[] known = times.get(normal);
            if (known == null) {
                times.put(normal, new int[] {1});
            } else {
                known[0]++;
            }
        }
    }

    int times(String value) {
        int[] known = times.get(value);
        return known == null ? 0 : known[0];
    }
}
