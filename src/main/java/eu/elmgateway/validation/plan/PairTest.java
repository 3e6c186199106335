package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/** {@code sh:equals} and {@code sh:disjoint} (SHACL, 4.5.1 and 4.5.2). */
record PairTest(String other, boolean equal) implements Test {
    @Override
    public boolean holds(Facts facts, Value focus, List<Value> values) {
        List<Value> others = facts.values(focus, other);
        return equal
                ? new HashSet<>(values).equals(new HashSet<>(others))
                : Collections.disjoint(new HashSet<>(values), others);
    }

    @Override
    public boolean speaksOfNothing() {
        return equal;
    }
}
