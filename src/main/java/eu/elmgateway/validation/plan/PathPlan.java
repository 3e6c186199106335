package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All that is asked of one property. */
final class PathPlan {
    private final String path;
    private final List<Check> checks;
    private final List<Question> questions;
    private final List<PathPlan> nested;
    private final boolean speaksOfNothing;

    /**
     * @param path the property's IRI
     * @param nested what is asked of the properties of each value
     */
    PathPlan(String path, List<Check> checks, List<PathPlan> nested) {
        this.path = path;
        this.checks = List.copyOf(checks);
        this.questions = Question.of(checks);
        this.nested = List.copyOf(nested);
        this.speaksOfNothing = checks.stream().anyMatch(check -> check.test().speaksOfNothing());
    }

    /** The same, one for each property. */
    static List<PathPlan> merged(List<PathPlan> plans) {
        Map<String, List<PathPlan>> byPath = new LinkedHashMap<>();
        plans.forEach(plan ->
                byPath.computeIfAbsent(plan.path, any -> new ArrayList<>()).add(plan));
        return byPath.entrySet().stream()
                .map(entry -> new PathPlan(
                        entry.getKey(),
                        flat(entry.getValue().stream().map(plan -> plan.checks)),
                        flat(entry.getValue().stream().map(plan -> plan.nested))))
                .toList();
    }

    private static <T> List<T> flat(Stream<List<T>> lists) {
        return lists.flatMap(List::stream).toList();
    }

    String path() {
        return path;
    }

    /** Whether a node without this property may break it. */
    boolean speaksOfNothing() {
        return speaksOfNothing;
    }

    /** Tells the judge what a focus node with these values breaks; whether it wants to hear more. */
    boolean judge(Facts facts, Value focus, List<Value> values, Judge judge) {
        if (!Question.ask(questions, facts, focus, values, judge)) {
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
}
