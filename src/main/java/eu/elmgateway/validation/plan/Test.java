package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.List;

/** What a constraint asks. Thread-safe. */
sealed interface Test permits ValueTest, CountTest, UniqueLanguageTest, HasValueTest, PairTest, ClosedTest, EngineTest {
    /**
     * Whether the constraint holds.
     *
     * @param values of the property that the shape is about; the focus node itself if it is about none
     */
    boolean holds(Facts facts, Value focus, List<Value> values);

    /** Whether it may be broken where there are no values. */
    default boolean speaksOfNothing() {
        return true;
    }
}
