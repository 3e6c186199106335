package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.List;

/** {@code sh:minCount} and {@code sh:maxCount} (SHACL, 4.2). */
record CountTest(int least, int most) implements Test {
    /** What holds always. */
    static final CountTest ANY = new CountTest(0, Integer.MAX_VALUE);

    @Override
    public boolean holds(Facts facts, Value focus, List<Value> values) {
        return values.size() >= least && values.size() <= most;
    }

    @Override
    public boolean speaksOfNothing() {
        return least > 0;
    }
}
