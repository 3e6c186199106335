package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.List;

/** A constraint that every value has to keep to by itself. */
sealed interface ValueTest extends Test permits ClassTest, DatatypeTest, NodeKindTest, TermTest, LogicTest {
    boolean holds(Facts facts, Value value);

    @Override
    default boolean holds(Facts facts, Value focus, List<Value> values) {
        for (Value value : values) {
            if (!holds(facts, value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    default boolean speaksOfNothing() {
        return false;
    }
}
