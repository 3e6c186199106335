package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;

/** A constraint on one term that Jena judges itself: rare, and its cost small. No two are equal: Jena's equality forgets flags. */
final class TermTest implements ValueTest {
    private final ConstraintTerm constraint;

    TermTest(ConstraintTerm constraint) {
        this.constraint = constraint;
    }

    @Override
    public boolean holds(Facts facts, Value value) {
        return facts.undecided() || constraint.validate(facts.context(), Facts.term(value)) == null;
    }
}
