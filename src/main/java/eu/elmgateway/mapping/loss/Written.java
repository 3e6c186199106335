package eu.elmgateway.mapping.loss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values that were written, each with the places where it stands. For one run. */
final class Written {
    private final Map<String, List<Occurrence>> values = new HashMap<>();

    /** One place where a value was written. */
    static final class Occurrence {
        private final PathShape shape;
        private boolean claimed;

        private Occurrence(PathShape shape) {
            this.shape = shape;
        }

        PathShape shape() {
            return shape;
        }

        boolean free() {
            return !claimed;
        }

        void claim() {
            claimed = true;
        }
    }

    void add(String value, PathShape shape) {
        String normal = Words.normal(value);
        if (!normal.isEmpty()) {
            List<Occurrence> places = values.get(normal);
            if (places == null) {
                places = new ArrayList<>(2);
                values.put(normal, places);
            }
            places.add(new Occurrence(shape));
        }
    }

    /** Where this value stands, in the order in which it was written. */
    List<Occurrence> of(String value) {
        return values.getOrDefault(value, List.of());
    }

    Map<String, List<Occurrence>> values() {
        return values;
    }
}
