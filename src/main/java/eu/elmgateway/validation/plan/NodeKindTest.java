package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;

/** {@code sh:nodeKind} (SHACL, 4.1.3). */
record NodeKindTest(boolean iri, boolean blank, boolean literal) implements ValueTest {
    @Override
    public boolean holds(Facts facts, Value value) {
        if (value instanceof Value.Reference reference) {
            return reference.id().startsWith("_:") ? blank : iri;
        }
        return literal;
    }
}
