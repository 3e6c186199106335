package eu.elmgateway.elm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values of a property, each once, in the order in which they came. Few are compared one by one: the hash of a picture
 * would cost as much as reading it. For one document.
 */
final class ValueSet {
    private static final int FEW = 8;

    private final List<Value> values = new ArrayList<>(2);
    private Set<Value> many = Set.of();

    void add(Value value) {
        if (values.size() < FEW) {
            if (!values.contains(value)) {
                values.add(value);
            }
            return;
        }
        if (many.isEmpty()) {
            many = new HashSet<>(values);
        }
        if (many.add(value)) {
            values.add(value);
        }
    }

    /** All of them, a copy. */
    List<Value> values() {
        return List.copyOf(values);
    }
}
