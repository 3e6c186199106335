package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.List;

/**
 * All that one shape asks of one property.
 *
 * @param path the property's IRI
 * @param nested what it asks of the properties of each value
 */
record PathPlan(String path, List<Check> checks, List<PathPlan> nested) {
    PathPlan {
        checks = List.copyOf(checks);
        nested = List.copyOf(nested);
    }

    /** Whether a node without this property may break it. */
    boolean speaksOfNothing() {
        return checks.stream().anyMatch(check -> check.test().speaksOfNothing());
    }

    boolean judge(Facts facts, Value focus, List<Value> values, Judge judge) {
        if (!judge(checks, facts, focus, values, judge)) {
            return false;
        }
        for (PathPlan inner : nested) {
            for (Value value : values) {
                if (!inner.judge(facts, value, facts.values(value, inner.path), judge)) {
                    return false;
                }
            }
        }
        return true;
    }

    static boolean judge(List<Check> checks, Facts facts, Value focus, List<Value> values, Judge judge) {
        for (Check check : checks) {
            if (!check.test().holds(facts, focus, values) && !judge.broken(check, focus)) {
                return false;
            }
        }
        return true;
    }
}
