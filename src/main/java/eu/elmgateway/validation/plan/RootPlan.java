package eu.elmgateway.validation.plan;

/** A shape that looks for its focus nodes itself. */
final class RootPlan {
    private final Targets targets;
    private final NodePlan nodes;

    RootPlan(Targets targets, NodePlan nodes) {
        this.targets = targets;
        this.nodes = nodes;
    }

    Targets targets() {
        return targets;
    }

    /** What it asks of each. */
    NodePlan nodes() {
        return nodes;
    }
}
