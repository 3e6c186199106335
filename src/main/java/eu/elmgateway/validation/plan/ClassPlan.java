package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that shapes ask of the nodes of one class.
 *
 * @param roots the shapes that have this class as a target
 * @param merged all of them in one
 */
record ClassPlan(List<RootPlan> roots, NodePlan merged) {

    /** By IRI of the class. */
    static Map<String, ClassPlan> byClass(List<RootPlan> roots) {
        Map<String, ClassPlan> plans = new HashMap<>();
        Set<String> classes = new LinkedHashSet<>();
        roots.forEach(root -> classes.addAll(root.targets().classes()));
        for (String name : classes) {
            List<RootPlan> own = roots.stream()
                    .filter(root -> root.targets().classes().contains(name))
                    .toList();
            plans.put(
                    name,
                    new ClassPlan(
                            own,
                            NodePlan.merged(own.stream().map(RootPlan::nodes).toList())));
        }
        return plans;
    }

    /** Judges a node by the plans of its classes; a shape that has several of them as targets judges it once. */
    static void judge(Map<String, ClassPlan> plans, Facts facts, Node node, Judge judge) {
        ClassPlan only = null;
        Set<RootPlan> all = null;
        for (String type : node.types()) {
            ClassPlan plan = plans.get(type);
            if (plan == null) {
                continue;
            }
            if (only == null) {
                only = plan;
            } else {
                all = all == null ? new LinkedHashSet<>(only.roots) : all;
                all.addAll(plan.roots);
            }
        }
        if (only == null) {
            return;
        }
        Value focus = facts.resource(node);
        if (all == null) {
            only.merged.judge(facts, focus, node, judge);
        } else {
            all.forEach(root -> root.nodes().judge(facts, focus, node, judge));
        }
    }
}
