package eu.elmgateway.mapping.loss;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One place of the source, by its path. For one run. */
final class Spot {
    private static final int USUAL = 4;

    private final @Nullable Spot parent;
    private final String step;
    private final PathShape shape;
    private Map<String, Spot> children = Map.of();
    private @Nullable SourceValue value;

    private Spot(@Nullable Spot parent, String step, PathShape shape) {
        this.parent = parent;
        this.step = step;
        this.shape = shape;
    }

    static Spot root() {
        return new Spot(null, "", PathShape.root());
    }

    Spot child(String step, PathShape shape) {
        Spot known = children.get(step);
        if (known != null) {
            return known;
        }
        var child = new Spot(this, step, shape);
        children = children.isEmpty() ? new HashMap<>(USUAL) : children;
        children.put(step, child);
        return child;
    }

    PathShape shape() {
        return shape;
    }

    /** The value that stands here: one value, however often its element is repeated. */
    SourceValue value(Traced traced) {
        if (value == null) {
            value = new SourceValue(this, traced.value());
        }
        if (traced.read()) {
            value.becomeRead();
        }
        return value;
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + step;
    }
}
