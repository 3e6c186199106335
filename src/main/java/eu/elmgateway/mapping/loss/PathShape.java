package eu.elmgateway.mapping.loss;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path without its numbers, which all places share that differ in their numbers only. For one run. */
final class PathShape {
    private static final String ANY_MEMBER = "*";

    private final @Nullable PathShape parent;
    private final String step;
    private final Map<String, PathShape> children = new HashMap<>(4);
    private final int order;
    private int lastOwner = -1;
    private boolean repeated;

    private PathShape(@Nullable PathShape parent, String step, int order) {
        this.parent = parent;
        this.order = order;
        this.step = step;
    }

    /** The whole document. */
    static PathShape root() {
        return new PathShape(null, "", 0);
    }

    /**
     * A step down; that to the members of an array is the same for all of them.
     *
     * @param owner another number for each thing of this shape, so that it is seen when one has several of the step
     */
    PathShape child(String name, int owner) {
        PathShape child = inner(name);
        child.repeated |= child.lastOwner == owner;
        child.lastOwner = owner;
        return child;
    }

    /** Something stands here as often as that. */
    void repeat(int times) {
        repeated |= times > 1;
    }

    /** A step down that was taken before; null if none was. */
    @Nullable
    PathShape known(String name) {
        return children.get(name);
    }

    /** Its number among the steps down from where it is one, counted from 0. */
    int order() {
        return order;
    }

    @Nullable
    PathShape parent() {
        return parent;
    }

    PathShape member() {
        return inner(ANY_MEMBER);
    }

    private PathShape inner(String name) {
        PathShape known = children.get(name);
        if (known != null) {
            return known;
        }
        var child = new PathShape(this, name, children.size());
        children.put(name, child);
        return child;
    }

    @Override
    public String toString() {
        String own = repeated ? step + "[*]" : step;
        return parent == null ? "" : parent + "/" + own;
    }
}
