package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is asked of a focus node: of itself, and of its properties. */
final class NodePlan {
    private final List<Check> own;
    private final List<PathPlan> paths;
    private final Map<String, List<PathPlan>> byPath = new HashMap<>();
    private final List<PathPlan> ofAbsent;

    NodePlan(List<Check> own, List<PathPlan> paths) {
        this.own = List.copyOf(own);
        this.paths = List.copyOf(paths);
        paths.forEach(path ->
                byPath.computeIfAbsent(path.path(), any -> new ArrayList<>()).add(path));
        this.ofAbsent = paths.stream().filter(PathPlan::speaksOfNothing).toList();
    }

    /** Several in one, so that every property is looked at once. */
    static NodePlan merged(List<NodePlan> plans) {
        return new NodePlan(
                plans.stream().flatMap(plan -> plan.own.stream()).toList(),
                plans.stream().flatMap(plan -> plan.paths.stream()).toList());
    }

    /** Whether a focus node breaks nothing. */
    boolean holds(Facts facts, Value focus) {
        return judge(facts, focus, (check, culprit) -> false);
    }

    /** Tells the judge what a focus node breaks, until it has heard enough; whether it wants to hear more. */
    boolean judge(Facts facts, Value focus, Judge judge) {
        return judge(facts, focus, facts.node(focus), judge);
    }

    /** The same where the node is at hand, null for one of which the document says nothing. */
    boolean judge(Facts facts, Value focus, @Nullable Node node, Judge judge) {
        if (!own.isEmpty() && !PathPlan.judge(own, facts, focus, List.of(focus), judge)) {
            return false;
        }
        Map<String, List<Value>> properties = node == null ? Map.of() : node.properties();
        for (PathPlan path : ofAbsent) {
            if (!properties.containsKey(path.path()) && !path.judge(facts, focus, List.of(), judge)) {
                return false;
            }
        }
        for (Map.Entry<String, List<Value>> property : properties.entrySet()) {
            List<PathPlan> asked = byPath.get(property.getKey());
            if (asked != null && !judge(asked, facts, focus, facts.values(property.getValue()), judge)) {
                return false;
            }
        }
        return true;
    }

    private static boolean judge(List<PathPlan> asked, Facts facts, Value focus, List<Value> values, Judge judge) {
        for (PathPlan path : asked) {
            if (!path.judge(facts, focus, values, judge)) {
                return false;
            }
        }
        return true;
    }
}
