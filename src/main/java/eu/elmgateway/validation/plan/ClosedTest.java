package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.List;
import java.util.Set;

/** {@code sh:closed} (SHACL, 4.8.1). */
record ClosedTest(Set<String> allowed) implements Test {
    @Override
    public boolean holds(Facts facts, Value focus, List<Value> values) {
        return allowed.containsAll(facts.properties(focus));
    }
}
