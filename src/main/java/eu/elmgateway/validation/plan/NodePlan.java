package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is asked of a focus node: of itself, and of its properties. */
final class NodePlan {
    private static final int FEW = 2;

    private final List<Check> checks;
    private final List<Question> questions;
    private final List<PathPlan> paths;
    private final Map<String, PathPlan> byPath = new HashMap<>();
    private final List<PathPlan> ofAbsent;

    /** @param checks of the node itself */
    NodePlan(List<Check> checks, List<PathPlan> paths) {
        this.checks = List.copyOf(checks);
        this.questions = Question.of(checks);
        this.paths = PathPlan.merged(paths);
        this.paths.forEach(path -> byPath.put(path.path(), path));
        this.ofAbsent = this.paths.stream().filter(PathPlan::speaksOfNothing).toList();
    }

    /** Several in one, so that every property is looked at once. */
    static NodePlan merged(List<NodePlan> plans) {
        return new NodePlan(
                plans.stream().flatMap(plan -> plan.checks.stream()).toList(),
                plans.stream().flatMap(plan -> plan.paths.stream()).toList());
    }

    /** Whether a focus node breaks nothing. */
    boolean holds(Facts facts, Value focus) {
        return judge(facts, focus, (check, culprit) -> false);
    }

    /** Tells the judge what a focus node breaks, until it has heard enough; whether it wants to hear more. */
    boolean judge(Facts facts, Value focus, Judge judge) {
        return judge(facts, focus, paths.isEmpty() ? null : facts.node(focus), judge);
    }

    /** The same where the node is at hand, null for one of which the document says nothing. */
    boolean judge(Facts facts, Value focus, @Nullable Node node, Judge judge) {
        if (!questions.isEmpty() && !Question.ask(questions, facts, focus, List.of(focus), judge)) {
            return false;
        }
        Map<String, List<Value>> properties = node == null ? Map.of() : node.properties();
        return paths.size() <= FEW
                ? asked(paths, facts, focus, properties, judge)
                : present(facts, focus, properties, judge);
    }

    /** Goes by the properties that are asked for. */
    private static boolean asked(
            List<PathPlan> paths, Facts facts, Value focus, Map<String, List<Value>> properties, Judge judge) {
        for (int i = 0; i < paths.size(); i++) {
            PathPlan path = paths.get(i);
            List<Value> values = properties.getOrDefault(path.path(), List.of());
            if (!path.judge(facts, focus, facts.values(values), judge)) {
                return false;
            }
        }
        return true;
    }

    /** Goes by the properties that are there, which are fewer as a rule; then by those that should be. */
    private boolean present(Facts facts, Value focus, Map<String, List<Value>> properties, Judge judge) {
        int needed = 0;
        for (Map.Entry<String, List<Value>> property : properties.entrySet()) {
            PathPlan path = byPath.get(property.getKey());
            if (path == null) {
                continue;
            }
            needed += path.speaksOfNothing() ? 1 : 0;
            if (!path.judge(facts, focus, facts.values(property.getValue()), judge)) {
                return false;
            }
        }
        return needed == ofAbsent.size() || absent(facts, focus, properties, judge);
    }

    private boolean absent(Facts facts, Value focus, Map<String, List<Value>> properties, Judge judge) {
        for (PathPlan path : ofAbsent) {
            if (!properties.containsKey(path.path()) && !path.judge(facts, focus, List.of(), judge)) {
                return false;
            }
        }
        return true;
    }
}
