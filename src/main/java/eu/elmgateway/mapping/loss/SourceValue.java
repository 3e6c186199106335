package eu.elmgateway.mapping.loss;

import java.util.LinkedHashSet;
import java.util.Set;

/** A value of the source and what became of it. For one run. */
final class SourceValue {
    private final Spot spot;
    private final String value;
    private Set<PathShape> targets = Set.of();
    private boolean listed;
    private boolean language;
    private Standing standing = Standing.OWN;
    private Fate fate = Fate.DROPPED;

    /** Whether a value counts. */
    enum Standing {
        /** It says something of its own. */
        OWN,
        /** Another value says the same or more: it counts only where it reaches the output. */
        ASIDE,
        /** It only ties two places of the source together. */
        LINK
    }

    SourceValue(Spot spot, String value) {
        this.spot = spot;
        this.value = Words.normal(value);
    }

    Spot spot() {
        return spot;
    }

    PathShape shape() {
        return spot.shape();
    }

    String value() {
        return value;
    }

    void stands(Standing how) {
        standing = how;
    }

    private boolean reached() {
        return fate == Fate.KEPT || fate == Fate.DERIVED;
    }

    boolean counts() {
        return standing == Standing.OWN || (standing == Standing.ASIDE && reached());
    }

    void becomeRead() {
        fate = Fate.CONSULTED;
    }

    boolean read() {
        return fate != Fate.DROPPED;
    }

    Fate fate() {
        return fate;
    }

    void found(Fate how, PathShape target) {
        fate = how;
        if (targets.isEmpty()) {
            targets = Set.of(target);
        } else if (!targets.contains(target)) {
            targets = targets.size() == 1 ? new LinkedHashSet<>(targets) : targets;
            targets.add(target);
        }
    }

    /** Whether it is met for the first time. */
    boolean first() {
        boolean first = !listed;
        listed = true;
        return first;
    }

    /** It is the language of a text. */
    void becomeLanguage() {
        language = true;
    }

    boolean language() {
        return language;
    }

    /** Where in the output it, or what was made of it, was found. */
    Set<PathShape> targets() {
        return targets;
    }
}
