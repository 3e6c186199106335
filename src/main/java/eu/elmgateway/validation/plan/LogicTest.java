package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.List;

/** How many of some shapes a value keeps to: {@code sh:or}, {@code sh:and}, {@code sh:not}, {@code sh:xone}, {@code sh:node} (SHACL, 4.6 and 4.7.1). */
record LogicTest(List<NodePlan> shapes, int least, int most) implements ValueTest {
    @Override
    public boolean holds(Facts facts, Value value) {
        int kept = 0;
        for (int i = 0; i < shapes.size(); i++) {
            if (shapes.get(i).holds(facts, value)) {
                kept++;
            }
            if (kept > most || kept + shapes.size() - i - 1 < least) {
                return false;
            }
            if (kept >= least && most == shapes.size()) {
                return true;
            }
        }
        return kept >= least;
    }
}
