package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;

/** {@code sh:class} (SHACL, 4.1.1). */
record ClassTest(String type) implements ValueTest {
    @Override
    public boolean holds(Facts facts, Value value) {
        return facts.isA(value, type);
    }
}
