package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.List;

/** {@code sh:hasValue} (SHACL, 4.8.2). */
record HasValueTest(Value wanted) implements Test {
    @Override
    public boolean holds(Facts facts, Value focus, List<Value> values) {
        return values.contains(wanted);
    }
}
